# A test of a server as ExUnit has it.
ExUnit.start(autorun: false, formatters: [])

defmodule Counter do
  use Agent
  def start_link(first), do: Agent.start_link(fn -> first end, name: __MODULE__)
  def add, do: Agent.update(__MODULE__, &(&1 + 1))
  def value, do: Agent.get(__MODULE__, & &1)
end

# tag::test[]
defmodule CounterTest do
  use ExUnit.Case

  setup do
    start_supervised!({Counter, 7})
    :ok
  end

  test "starts with what it is given" do
    assert Counter.value() == 7
  end

  test "comes back with that after a crash" do
    Counter.add()
    first = Process.whereis(Counter)
    ref = Process.monitor(first)
    Process.exit(first, :kill)
    assert_receive {:DOWN, ^ref, :process, _, :killed}
    assert eventually(fn -> Process.whereis(Counter) not in [nil, first] end)
    assert Counter.value() == 7
  end

  defp eventually(true?) do
    true?.() or (Process.sleep(5) && eventually(true?))
  end
end
# end::test[]

result = ExUnit.run()
IO.puts("tests: #{result.total}, failures: #{result.failures}")
