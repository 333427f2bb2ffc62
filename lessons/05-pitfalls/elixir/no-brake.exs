# A fast producer, a slow consumer, and casts between them.
defmodule Inspector do
  use GenServer

  @impl true
  def init(boss), do: {:ok, boss}

  @impl true
  def handle_cast(_crate, boss) do
    send(boss, :busy)
    Process.sleep(:infinity)
  end
end

# tag::use[]
{:ok, inspector} = GenServer.start(Inspector, self())
for crate <- 1..10_000, do: GenServer.cast(inspector, crate)
receive do: (:busy -> :ok)
{:message_queue_len, waiting} = Process.info(inspector, :message_queue_len)
IO.puts("the producer is done, and #{waiting} crates wait")
# end::use[]
