# Two servers, each of which asks the other while it is asked.
# tag::server[]
defmodule Clerk do
  use GenServer

  @impl true
  def init(colleague), do: {:ok, colleague}

  @impl true
  def handle_call({:ask, who}, _from, colleague) do
    answer =
      try do
        GenServer.call(colleague, {:ask, who}, 200)
      catch
        :exit, {:timeout, _} -> "ask my colleague"
      end

    {:reply, answer, colleague}
  end

  # end::server[]
  # A late answer of the colleague.
  @impl true
  def handle_info(_late, colleague), do: {:noreply, colleague}
  # tag::server[]
end
# end::server[]

# tag::use[]
GenServer.start_link(Clerk, :b, name: :a)
GenServer.start_link(Clerk, :a, name: :b)
IO.puts("a says: #{GenServer.call(:a, {:ask, "me"})}")
# end::use[]
