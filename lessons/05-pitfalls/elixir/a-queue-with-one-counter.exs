# A server that computes in handle_call, and five who ask it.
main = self()

# tag::server[]
defmodule Office do
  use GenServer

  @impl true
  def init(compute), do: {:ok, {compute, 0}}

  @impl true
  def handle_call({:compute, number}, _from, {compute, done}) do
    {:reply, compute.(number), {compute, done + 1}}
  end
end
# end::server[]

# Slow: here it takes until the script has looked.
compute = fn number ->
  send(main, :inside)
  receive do: (:go_on -> number * number)
end

{:ok, office} = GenServer.start_link(Office, compute)

# tag::use[]
for number <- 1..5 do
  spawn_link(fn ->
    send(main, {:answer, GenServer.call(office, {:compute, number})})
  end)
end

receive do: (:inside -> :ok)

queue = fn ->
  {:message_queue_len, length} = Process.info(office, :message_queue_len)
  length
end

Stream.repeatedly(fn -> Process.sleep(5) end) |> Enum.find(fn _ -> queue.() >= 4 end)
IO.puts("inside: 1, in the mailbox: #{queue.()}")
# end::use[]

sum =
  for i <- 1..5, reduce: 0 do
    sum ->
      send(office, :go_on)
      if i > 1, do: receive(do: (:inside -> :ok))
      receive do: ({:answer, n} -> sum + n)
  end

IO.puts("all answered in the end: #{sum}")
