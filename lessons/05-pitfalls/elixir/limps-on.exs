# A stock that is kept by catching everything: what is it worth after a line that can't be read?
# tag::server[]
defmodule Stock do
  use GenServer

  # counted this morning
  @impl true
  def init(_), do: {:ok, 100}

  @impl true
  def handle_cast(change, barrels) do
    {:noreply, barrels + String.to_integer(change)}
  rescue
    # we must not crash
    _ -> {:noreply, barrels}
  end

  # end::server[]
  @impl true
  def handle_call(:count, _from, barrels), do: {:reply, barrels, barrels}
  # tag::server[]
end
# end::server[]

# tag::use[]
{:ok, stock} = GenServer.start(Stock, nil)
for change <- ["-10", "-8O", "-5"], do: GenServer.cast(stock, change)
IO.puts("barrels, it says: #{GenServer.call(stock, :count)}")
IO.puts("crashes that anybody heard of: 0")
# end::use[]
