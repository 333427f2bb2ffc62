# Three works of different length, done at once: in order, and as they come.
# tag::use[]
work = fn millis ->
  Process.sleep(millis)
  millis
end

ordered = Task.async_stream([150, 10, 80], work, max_concurrency: 3)
IO.puts("in order:     #{inspect(Enum.map(ordered, fn {:ok, m} -> m end))}")

any = Task.async_stream([200, 10, 100], work, max_concurrency: 3, ordered: false)
IO.puts("as they come: #{inspect(Enum.map(any, fn {:ok, m} -> m end))}")
# end::use[]
