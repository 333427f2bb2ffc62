# Ten processes add to one counter at the same time. Nothing is lost.
# tag::counter[]
defmodule Counter do
  def loop(number) do
    receive do
      {:add, amount} ->
        loop(number + amount)

      {:get, from} ->
        send(from, {:value, number})
        loop(number)
    end
  end
end
# end::counter[]

counter = spawn(fn -> Counter.loop(0) end)

visitors =
  for _ <- 1..10 do
    spawn_monitor(fn -> for _ <- 1..100, do: send(counter, {:add, 1}) end)
  end

for {_pid, monitor} <- visitors, do: (receive do: ({:DOWN, ^monitor, _, _, _} -> :ok))
send(counter, {:get, self()})
receive do: ({:value, number} -> IO.puts("The counter says #{number}."))
