# A clerk who passes the difficult questions on, and serves others meanwhile.
defmodule Clerk do
  use GenServer

  @impl true
  def init(boss), do: {:ok, boss}

  # tag::callback[]
  @impl true
  def handle_call(:easy, _from, boss), do: {:reply, "yes", boss}

  def handle_call(:difficult, from, boss) do
    send(boss, {:from, from})
    {:noreply, boss}
  end
  # end::callback[]
end

{:ok, clerk} = GenServer.start(Clerk, self())
main = self()

# tag::use[]
{customer, monitor} =
  spawn_monitor(fn ->
    answer = GenServer.call(clerk, :difficult)
    IO.puts("the customer hears: #{answer}")
    send(main, :heard)
    receive do: (:look -> :ok)
    more = receive do: (_ -> true), after: (0 -> false)
    IO.puts("and anything else: #{more}")
  end)

from = receive do: ({:from, from} -> from)
meanwhile = GenServer.call(clerk, :easy)
IO.puts("meanwhile the clerk says: #{meanwhile}")
GenServer.reply(from, "granted")
receive do: (:heard -> :ok)
GenServer.reply(from, "no, refused")
send(customer, :look)
# end::use[]
receive do: ({:DOWN, ^monitor, _, _, _} -> :ok)
