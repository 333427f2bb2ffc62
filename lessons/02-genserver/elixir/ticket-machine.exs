# The machine at the bank's door that hands out numbers: a whole server. Its state is the next number.
# tag::type[]
defmodule TicketMachine do
  use GenServer
  # end::type[]

  # tag::api[]
  def start(first), do: GenServer.start(__MODULE__, first)

  def draw(machine), do: GenServer.call(machine, :draw)

  def shown(machine), do: GenServer.call(machine, :shown)

  def reset(machine, first) do
    GenServer.cast(machine, {:reset, first})
  end
  # end::api[]

  # tag::callbacks[]
  @impl true
  def init(first), do: {:ok, first}

  @impl true
  def handle_call(:draw, _from, next) do
    {:reply, next, next + 1}
  end

  def handle_call(:shown, _from, next) do
    {:reply, "No. #{next}", next}
  end

  @impl true
  def handle_cast({:reset, first}, _next) do
    {:noreply, first}
  end
  # end::callbacks[]
end

# tag::use[]
{:ok, machine} = TicketMachine.start(7)
IO.puts("drawn: #{TicketMachine.draw(machine)}")
IO.puts("drawn: #{TicketMachine.draw(machine)}")
TicketMachine.reset(machine, 1)
IO.puts("shown: #{TicketMachine.shown(machine)}")
# end::use[]
