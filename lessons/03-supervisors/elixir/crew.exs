# Workers that tell what happens to them, so that a demo can say it in one line. The other scripts require this one.
:logger.set_primary_config(:level, :none)

# tag::worker[]
defmodule Worker do
  use GenServer

  def start_link({name, boss}) do
    GenServer.start_link(__MODULE__, {name, boss})
  end

  @impl true
  def init({name, boss}) do
    Process.flag(:trap_exit, true)
    send(boss, {:told, "#{name} starts"})
    {:ok, {name, boss}}
  end

  @impl true
  def handle_cast({:end, reason}, state), do: {:stop, reason, state}

  @impl true
  def terminate(reason, {name, boss}) do
    how =
      case reason do
        :normal -> "ends"
        :shutdown -> "stops"
        _ -> "crashes"
      end

    send(boss, {:told, "#{name} #{how}"})
  end
end
# end::worker[]

defmodule Crew do
  def worker(name), do: Supervisor.child_spec({Worker, {name, self()}}, id: name)

  def crash(supervisor, id), do: finish(supervisor, id, :boom)

  def finish(supervisor, id, reason) do
    bring_down(supervisor, id, reason)
    told()
  end

  def bring_down(supervisor, id, reason) do
    worker = pid(supervisor, id)
    GenServer.cast(worker, {:end, reason})
    await_end(worker)
    await_news(supervisor, worker)
  end

  def pid(supervisor, id) do
    {^id, pid, _, _} = List.keyfind(Supervisor.which_children(supervisor), id, 0)
    pid
  end

  def await_end(process) do
    monitor = Process.monitor(process)
    receive do: ({:DOWN, ^monitor, _, _, reason} -> reason)
  end

  def await_news(supervisor, child) do
    if busy_with?(supervisor, child) do
      Process.sleep(5)
      await_news(supervisor, child)
    end
  end

  defp busy_with?(supervisor, child) do
    Enum.any?(Supervisor.which_children(supervisor), fn {_, pid, _, _} -> pid in [child, :restarting] end)
  catch
    :exit, _gave_up -> false
  end

  def told, do: Enum.join(all(), ", ")

  def tells, do: receive(do: ({:told, what} -> what))

  defp all do
    receive do
      {:told, what} -> [what | all()]
    after
      0 -> []
    end
  end
end
