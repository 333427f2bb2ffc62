# Somebody else asks for the result.
me = self()
# tag::use[]
mine = Task.async(fn -> "mine" end)

spawn(fn ->
  try do
    Task.await(mine)
  rescue
    ArgumentError -> send(me, {:told, "the stranger was refused"})
  end
end)

receive do: ({:told, what} -> IO.puts(what))
IO.puts(Task.await(mine))
# end::use[]
