# A child whose init is slow, and the one that comes after it.
# tag::server[]
defmodule Worker do
  use GenServer

  def start_link({_name, _slow, _boss} = argument) do
    GenServer.start_link(__MODULE__, argument)
  end

  @impl true
  def init({name, slow, boss}) do
    # reads its charts
    if slow, do: Process.sleep(300)
    send(boss, {:told, "#{name} is ready"})
    {:ok, name}
  end
end
# end::server[]

# tag::use[]
children = [
  Supervisor.child_spec({Worker, {"charts", true, self()}}, id: "charts"),
  Supervisor.child_spec({Worker, {"radio", false, self()}}, id: "radio")
]

Supervisor.start_link(children, strategy: :one_for_one)
# end::use[]
receive do: ({:told, what} -> IO.puts(what))
receive do: ({:told, what} -> IO.puts(what))
