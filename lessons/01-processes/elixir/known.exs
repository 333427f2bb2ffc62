# A process that is known by a name.
loop = fn loop, number ->
  receive do
    {:add, amount} -> loop.(loop, number + amount)
    {:get, from} -> send(from, {:value, number}) && loop.(loop, number)
  end
end

counter = spawn(fn -> loop.(loop, 0) end)

# tag::name[]
Process.register(counter, :visitors)
send(:visitors, {:add, 2})
send(:visitors, {:get, self()})
number = receive do: ({:value, number} -> number)
IO.puts("by name: #{number}")
# end::name[]

# tag::free[]
monitor = Process.monitor(counter)
Process.exit(counter, :kill)
receive do: ({:DOWN, ^monitor, _, _, _} -> :ok)
free = Process.whereis(:visitors) == nil
IO.puts("the name is free: #{free}")

send(counter, {:add, 1})
IO.puts("to the old pid: dropped")

try do
  send(:visitors, {:add, 1})
rescue
  ArgumentError -> IO.puts("to the name: refused")
end
# end::free[]
