# Every way in which init can end, and what whoever starts the server is told.
:logger.set_primary_config(:level, :none)

defmodule Shop do
  use GenServer

  @impl true
  def init(opening), do: opening.()
end

tell = fn how, result ->
  words =
    case result do
      {:ok, _pid} -> "{:ok, pid}"
      {:error, {:already_started, _pid}} -> "{:error, {:already_started, pid}}"
      {:error, {error, [_ | _] = _stacktrace}} -> "{:error, {#{inspect(error)}, its stacktrace}}"
      other -> inspect(other)
    end

  IO.puts("#{how}: #{words}")
end

start = fn how, opening -> tell.(how, GenServer.start(Shop, opening)) end

# tag::ways[]
start.("it says ok", fn -> {:ok, "open"} end)
start.("it says ignore", fn -> :ignore end)
start.("it says stop", fn -> {:stop, :shutdown} end)
start.("it raises", fn -> raise "no key" end)
# end::ways[]

# tag::name[]
opening = fn ->
  IO.puts("init runs")
  {:ok, "open"}
end

GenServer.start(Shop, opening, name: :shop)
again = GenServer.start(Shop, opening, name: :shop)
tell.("once more", again)
# end::name[]
