# A server that is busy, and what it knows: asked for by a call, and read from its table.
# tag::server[]
defmodule Surveyor do
  use GenServer

  @impl true
  def init(_) do
    :ets.new(:depths, [:set, :named_table])
    :ets.insert(:depths, {"entrance", 12})
    {:ok, nil}
  end

  @impl true
  def handle_cast(:survey, state) do
    # it is out at sea
    Process.sleep(:infinity)
    {:noreply, state}
  end
end
# end::server[]

# tag::use[]
{:ok, surveyor} = GenServer.start(Surveyor, nil)
GenServer.cast(surveyor, :survey)

try do
  GenServer.call(surveyor, {:ask, "entrance"}, 50)
catch
  :exit, {:timeout, _} -> IO.puts("asked: no answer")
end

[{"entrance", metres}] = :ets.lookup(:depths, "entrance")
IO.puts("read: #{metres}")
# end::use[]
