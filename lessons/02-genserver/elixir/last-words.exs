# Which ends run terminate.
:logger.set_primary_config(:level, :none)

# tag::server[]
defmodule Porter do
  use GenServer

  @impl true
  def init({boss, traps}) do
    Process.flag(:trap_exit, traps)
    {:ok, boss}
  end

  @impl true
  def handle_cast(order, _boss), do: raise(order)

  @impl true
  def terminate(reason, boss) do
    send(boss, {:terminated, reason})
  end
end
# end::server[]

in_words = fn
  {error, [_ | _] = _stacktrace} -> "{#{inspect(error)}, its stacktrace}"
  reason -> inspect(reason)
end

Process.flag(:trap_exit, true)

finish = fn how, traps, finish ->
  {:ok, porter} = GenServer.start_link(Porter, {self(), traps})
  monitor = Process.monitor(porter)
  finish.(porter)
  why = receive do: ({:DOWN, ^monitor, _, _, why} -> in_words.(why))
  terminate = receive do: ({:terminated, _} -> "terminate, "), after: (0 -> "")
  IO.puts("#{how}: #{terminate}#{why}")
end

# tag::ends[]
finish.("it is stopped", false, &GenServer.stop(&1))
finish.("it raises", false, &GenServer.cast(&1, "fire!"))
finish.("a signal", false, &Process.exit(&1, :shutdown))
finish.("a signal, trapped", true, &Process.exit(&1, :shutdown))
finish.("a kill", true, &Process.exit(&1, :kill))
# end::ends[]
