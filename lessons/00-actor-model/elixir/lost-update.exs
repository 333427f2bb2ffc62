# Two processes add one to an agent by asking, adding and putting back. No memory is shared, and one visit is lost.
# tag::visit[]
{:ok, cell} = Agent.start(fn -> 0 end)
director = self()

visit = fn ->
  read = Agent.get(cell, fn number -> number end)
  send(director, {:has_read, self()})
  receive do: (:go_on -> :ok)
  Agent.update(cell, fn _ -> read + 1 end)
end
# end::visit[]

{_, first} = spawn_monitor(visit)
{_, second} = spawn_monitor(visit)
readers = for _ <- 1..2, do: (receive do: ({:has_read, pid} -> pid))
for pid <- readers, do: send(pid, :go_on)
receive do: ({:DOWN, ^first, _, _, _} -> :ok)
receive do: ({:DOWN, ^second, _, _, _} -> :ok)
IO.puts("Two visits. The cell holds #{Agent.get(cell, fn number -> number end)}.")
