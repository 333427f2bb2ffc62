# A server that has started long before it is ready.
defmodule ExchangeRates do
  use GenServer

  # tag::callbacks[]
  @impl true
  def init(loader), do: {:ok, %{}, {:continue, {:load, loader}}}

  @impl true
  def handle_continue({:load, loader}, _none) do
    {:noreply, loader.()}
  end

  @impl true
  def handle_call({:rate, currency}, _from, rates) do
    {:reply, Map.get(rates, currency), rates}
  end
  # end::callbacks[]
end

# tag::use[]
loader = fn -> receive do: ({:book, rates} -> rates) end
{:ok, rates} = GenServer.start(ExchangeRates, loader)
IO.puts("started, and nothing loaded yet")

send(rates, {:book, %{"CHF" => 107}})
franc = GenServer.call(rates, {:rate, "CHF"}, :infinity)
IO.puts("a franc is worth #{franc}")
# end::use[]
