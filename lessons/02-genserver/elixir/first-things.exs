# What comes first: a message that a server sends itself in init, or its continue.
# tag::server[]
defmodule Baker do
  use GenServer

  @impl true
  def init(_) do
    send(self(), "a customer")
    {:ok, "flour", {:continue, "bake"}}
  end

  @impl true
  def handle_continue(what, state) do
    IO.puts("#{what}: #{state} becomes bread")
    {:noreply, "bread"}
  end

  @impl true
  def handle_info(who, state) do
    IO.puts("#{who} finds #{state}")
    {:noreply, state}
  end
end
# end::server[]

# tag::use[]
{:ok, baker} = GenServer.start(Baker, nil)
GenServer.stop(baker)
# end::use[]
