# A thousand processes in a circle.
defmodule Ring do
  # tag::member[]
  def member(next) do
    receive do
      {:token, hops} ->
        send(next, {:token, hops + 1})
        member(next)

      :stop ->
        send(next, :stop)
    end
  end
  # end::member[]

  def run(size, rounds) do
    first = Enum.reduce(2..size, self(), fn _, next -> spawn(fn -> member(next) end) end)
    hops = Enum.reduce(1..rounds, 0, fn _, hops -> around(first, hops) end)
    send(first, :stop)
    receive do: (:stop -> hops)
  end

  defp around(first, hops) do
    send(first, {:token, hops + 1})
    receive do: ({:token, hops} -> hops)
  end
end

# tag::run[]
hops = Ring.run(1000, 3)
IO.puts("3 rounds through 1000 processes: #{hops} hops")
# end::run[]
