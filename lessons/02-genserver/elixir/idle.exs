# Any message cancels an idle timeout.
# tag::server[]
defmodule Guard do
  use GenServer

  @impl true
  def init(boss), do: {:ok, boss}

  @impl true
  def handle_cast(:doze, boss), do: {:noreply, boss, 10}

  def handle_cast(:doze_with_a_letter, boss) do
    send(self(), "a letter")
    {:noreply, boss, 10}
  end

  @impl true
  def handle_info(:timeout, boss) do
    send(boss, "nothing")
    {:noreply, boss}
  end

  def handle_info(message, boss) do
    send(boss, message)
    {:noreply, boss}
  end
end
# end::server[]

# tag::use[]
{:ok, guard} = GenServer.start(Guard, self())
GenServer.cast(guard, :doze)
receive do: (what -> IO.puts("there came: #{what}"))

GenServer.cast(guard, :doze_with_a_letter)
receive do: (what -> IO.puts("there came: #{what}"))
more = receive do: (_ -> true), after: (100 -> false)
IO.puts("and the timeout after it: #{more}")
# end::use[]
