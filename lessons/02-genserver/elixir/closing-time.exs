# A server that nobody calls: its messages come from a timer and a monitor.
# tag::server[]
defmodule Doorman do
  use GenServer

  @impl true
  def init(guest) do
    Process.monitor(guest)
    Process.send_after(self(), :closing, 10)
    {:ok, guest}
  end

  @impl true
  def handle_info(:closing, guest) do
    IO.puts("closing time")
    Process.exit(guest, :kill)
    {:noreply, guest}
  end

  def handle_info({:DOWN, _, _, _, _}, guest) do
    IO.puts("the last guest has left")
    {:stop, :normal, guest}
  end

  def handle_info(_other, guest), do: {:noreply, guest}
end
# end::server[]

# tag::use[]
guest = spawn(fn -> Process.sleep(:infinity) end)
Process.flag(:trap_exit, true)
{:ok, doorman} = GenServer.start_link(Doorman, guest)
send(doorman, "a letter for somebody else")
why = receive do: ({:EXIT, ^doorman, why} -> why)
IO.puts("the doorman: #{why}")
# end::use[]
