# Calls that nobody can answer, and casts to the same.
defmodule TicketMachine do
  use GenServer

  @impl true
  def init(first), do: {:ok, first}
end

# tag::call[]
call = fn whom, server ->
  try do
    GenServer.call(server, :draw)
  catch
    :exit, {reason, _the_call} ->
      IO.puts("#{whom}: #{inspect(reason)}")
  end
end
# end::call[]

# tag::calls[]
{:ok, ended} = GenServer.start(TicketMachine, 1)
GenServer.stop(ended)
call.("a server that has ended", ended)
call.("a name that nobody has", :desk)
call.("myself", self())
# end::calls[]

# tag::casts[]
GenServer.cast(ended, :anything)
GenServer.cast(:desk, :anything)
IO.puts("casts to the same: not a word")
# end::casts[]
