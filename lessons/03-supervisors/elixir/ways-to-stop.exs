# Children that are willing to stop, and children that are not.
# tag::guest[]
defmodule Guest do
  use GenServer

  def start_link(goodbye), do: GenServer.start_link(__MODULE__, goodbye)

  @impl true
  def init(goodbye) do
    Process.flag(:trap_exit, true)
    {:ok, goodbye}
  end

  @impl true
  def terminate(_reason, goodbye), do: Process.sleep(goodbye)
end
# end::guest[]

{:ok, supervisor} = Supervisor.start_link([], strategy: :one_for_one)

stop = fn id, goodbye, shutdown ->
  spec = Supervisor.child_spec({Guest, goodbye}, id: id, shutdown: shutdown)
  {:ok, child} = Supervisor.start_child(supervisor, spec)
  monitor = Process.monitor(child)
  Supervisor.terminate_child(supervisor, id)
  reason = receive do: ({:DOWN, ^monitor, _, _, reason} -> reason)
  IO.puts("#{id}: #{reason}")
end

# tag::stops[]
stop.("willing, has 5 s", 0, 5_000)
stop.("stubborn, has 0.1 s", :infinity, 100)
stop.("willing, brutal kill", 0, :brutal_kill)
# end::stops[]
