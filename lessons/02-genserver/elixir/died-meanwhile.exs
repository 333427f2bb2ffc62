# A server that ends while somebody waits for its answer.
:logger.set_primary_config(:level, :none)

# tag::server[]
defmodule Notary do
  use GenServer

  @impl true
  def init(_), do: {:ok, "no state"}

  @impl true
  def handle_call({:share, sum, heirs}, _from, state) do
    {:reply, div(sum, heirs), state}
  end
end
# end::server[]

in_words = fn
  {error, [_ | _] = _stacktrace} -> "{#{inspect(error)}, its stacktrace}"
  reason -> inspect(reason)
end

# tag::share[]
share = fn notary, heirs ->
  try do
    each = GenServer.call(notary, {:share, 100, heirs})
    IO.puts("each gets #{each}")
  catch
    :exit, {reason, _the_call} ->
      IO.puts("it ended: #{in_words.(reason)}")
  end
end
# end::share[]

# tag::use[]
{:ok, notary} = GenServer.start(Notary, nil)
share.(notary, 4)
share.(notary, 0)
share.(notary, 4)
# end::use[]
