# Work on numbers without end, of which four results are wanted.
# tag::use[]
{:ok, taken} = Agent.start_link(fn -> 0 end)

numbers =
  Stream.repeatedly(fn ->
    Agent.get_and_update(taken, fn n -> {n + 1, n + 1} end)
  end)

squares = Task.async_stream(numbers, fn n -> n * n end, max_concurrency: 2)
IO.puts("taken before anybody asks: #{Agent.get(taken, & &1)}")

for {:ok, square} <- Enum.take(squares, 4), do: IO.puts(square)
IO.puts("fewer than a thousand were taken: #{Agent.get(taken, & &1) < 1000}")
# end::use[]
