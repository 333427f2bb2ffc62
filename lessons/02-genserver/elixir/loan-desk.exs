# Ann waits for a large loan, and nobody has to wait for Ann.
defmodule LoanOffice do
  use GenServer

  @impl true
  def init(_), do: {:ok, %{}}

  # tag::callbacks[]
  @impl true
  def handle_call({:apply, customer, amount}, from, waiting) do
    cond do
      amount <= 1_000 -> {:reply, :granted, waiting}
      waiting[customer] -> {:reply, :refused, waiting}
      true -> {:noreply, Map.put(waiting, customer, from)}
    end
  end

  def handle_call(:waiting, _from, waiting) do
    {:reply, Map.keys(waiting), waiting}
  end

  @impl true
  def handle_cast({:decide, customer, decision}, waiting) do
    {from, others} = Map.pop(waiting, customer)
    if from, do: GenServer.reply(from, decision)
    {:noreply, others}
  end
  # end::callbacks[]

  def apply(office, customer, amount), do: GenServer.call(office, {:apply, customer, amount}, :infinity)
  def waiting(office), do: GenServer.call(office, :waiting)
  def decide(office, customer, decision), do: GenServer.cast(office, {:decide, customer, decision})
end

defmodule Until do
  def someone_waits(office) do
    if LoanOffice.waiting(office) == [], do: someone_waits(office)
  end
end

names = fn waiting -> "[" <> Enum.join(waiting, ", ") <> "]" end
upcase = fn decision -> decision |> Atom.to_string() |> String.upcase() end

# tag::use[]
{:ok, office} = GenServer.start(LoanOffice, nil)

{_ann, monitor} =
  spawn_monitor(fn ->
    decision = LoanOffice.apply(office, "ann", 50_000)
    IO.puts("ann hears: #{upcase.(decision)}")
  end)

Until.someone_waits(office)

IO.puts("waiting: #{names.(LoanOffice.waiting(office))}")
small = LoanOffice.apply(office, "bob", 200)
IO.puts("bob hears: #{upcase.(small)}")
LoanOffice.decide(office, "ann", :granted)
receive do: ({:DOWN, ^monitor, _, _, _} -> :ok)
IO.puts("waiting: #{names.(LoanOffice.waiting(office))}")
# end::use[]
