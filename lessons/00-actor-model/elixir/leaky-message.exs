# What happens when the sender changes a message after it was sent: it can't.
kitchen = fn ->
  receive do: (:now -> :ok)

  receive do
    {:order, items} -> IO.puts("The order that was sent: #{inspect(items)}")
  end
end

# tag::send[]
items = ["tea"]
{kitchen, monitor} = spawn_monitor(kitchen)
send(kitchen, {:order, items})
items = items ++ ["cake"]
send(kitchen, :now)
# end::send[]

receive do: ({:DOWN, ^monitor, _, _, _} -> :ok)
# tag::after[]
IO.puts("The name items now stands for #{inspect(items)}")
# end::after[]
