# Three forecasts, fetched at the same time.
main = self()

# Answers when all three have asked: so they are asked at the same time.
forecast = fn town ->
  send(main, {:asked, self()})
  receive do: (:go -> "#{town}: rain")
end

# tag::use[]
towns = ["Bergen", "Cork", "Vigo"]
tasks = Enum.map(towns, fn town -> Task.async(fn -> forecast.(town) end) end)
# end::use[]

for _ <- towns do
  receive do: ({:asked, pid} -> pid)
end
|> Enum.each(&send(&1, :go))

# tag::await[]
Enum.each(tasks, fn task -> IO.puts(Task.await(task)) end)
# end::await[]
