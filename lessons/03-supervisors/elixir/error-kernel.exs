# A sum that survives, since whoever does the risky work does not keep it.
Code.require_file("crew.exs", __DIR__)

# tag::safe[]
safe = %{id: :safe, start: {Agent, :start_link, [fn -> 0 end, [name: :safe]]}}
# end::safe[]

# tag::till[]
defmodule Till do
  # Counts the notes that it gets, and keeps nothing.
  # A torn one is more than it can bear.
  def start_link, do: {:ok, spawn_link(&loop/0)}

  defp loop do
    receive do
      {:note, value} when value > 0 -> Agent.update(:safe, &(&1 + value))
      {:note, _} -> raise "a torn note"
    end

    loop()
  end
end

till = %{id: :till, start: {Till, :start_link, []}}
# end::till[]

# tag::use[]
{:ok, shop} = Supervisor.start_link([safe, till], strategy: :rest_for_one)
first = Crew.pid(shop, :till)
send(first, {:note, 50})
send(first, {:note, 0})
Crew.await_end(first)
Crew.await_news(shop, first)
IO.puts("in the safe: #{Agent.get(:safe, & &1)}")

second = Crew.pid(shop, :till)
send(second, {:note, 20})
send(second, {:note, 0})
Crew.await_end(second)
IO.puts("and later: #{Agent.get(:safe, & &1)}")
# end::use[]
