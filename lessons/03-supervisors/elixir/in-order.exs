# The order in which children start and stop, and what becomes of those before one that can't start.
Code.require_file("crew.exs", __DIR__)
Process.flag(:trap_exit, true)

defmodule Broken do
  def start_link, do: {:error, "no paper"}
end

broken = %{id: "broken", start: {Broken, :start_link, []}}

# tag::use[]
children = [Crew.worker("a"), Crew.worker("b"), Crew.worker("c")]
{:ok, supervisor} = Supervisor.start_link(children, strategy: :one_for_one)
IO.puts("start: #{Crew.told()}")
Supervisor.stop(supervisor)
IO.puts("stop: #{Crew.told()}")

children = [Crew.worker("a"), Crew.worker("b"), broken, Crew.worker("d")]
result = Supervisor.start_link(children, strategy: :one_for_one)
IO.puts("one fails: #{Crew.told()}")
IO.inspect(result)
# end::use[]
