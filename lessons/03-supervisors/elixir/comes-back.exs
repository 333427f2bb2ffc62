# A counter that is killed, and counts again.
# tag::start[]
counter = %{
  id: :counter,
  start: {Agent, :start_link, [fn -> 0 end, [name: :visits]]}
}

Supervisor.start_link([counter], strategy: :one_for_one)
# end::start[]

defmodule Wait do
  def successor(first) do
    pid = Process.whereis(:visits)
    if pid in [nil, first], do: successor(first), else: pid
  end
end

# tag::use[]
Agent.update(:visits, &(&1 + 5))
IO.puts("visits: #{Agent.get(:visits, & &1)}")

first = Process.whereis(:visits)
Process.exit(first, :kill)
second = Wait.successor(first)
IO.puts("the same process: #{first == second}")
IO.puts("visits: #{Agent.get(:visits, & &1)}")
# end::use[]
