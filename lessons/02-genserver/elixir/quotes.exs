# A cache that remembers for as long as somebody is interested.
defmodule QuoteCache do
  use GenServer

  def start(idle), do: GenServer.start(__MODULE__, idle)
  def get(cache, share), do: GenServer.call(cache, {:get, share})
  def put(cache, share, price), do: GenServer.cast(cache, {:put, share, price})

  @impl true
  def init(idle), do: {:ok, {idle, %{}}}

  # tag::callbacks[]
  @impl true
  def handle_call({:get, share}, _from, {idle, prices}) do
    {:reply, prices[share], {idle, prices}, idle}
  end

  @impl true
  def handle_cast({:put, share, price}, {idle, prices}) do
    {:noreply, {idle, Map.put(prices, share, price)}, idle}
  end

  @impl true
  def handle_info(:timeout, {idle, _prices}) do
    {:noreply, {idle, %{}}}
  end

  def handle_info(_other, {idle, prices}) do
    {:noreply, {idle, prices}, idle}
  end
  # end::callbacks[]
end

defmodule Until do
  def forgotten(cache) do
    if QuoteCache.get(cache, "ACME") do
      Process.sleep(20)
      forgotten(cache)
    end
  end
end

# tag::use[]
an_hour = 3_600_000
{:ok, cache} = QuoteCache.start(an_hour)
QuoteCache.put(cache, "ACME", 7)
IO.puts("at once: #{QuoteCache.get(cache, "ACME")}")

{:ok, forgetful} = QuoteCache.start(1)
QuoteCache.put(forgetful, "ACME", 7)
Until.forgotten(forgetful)
IO.puts("when it was left alone: forgotten")
# end::use[]
