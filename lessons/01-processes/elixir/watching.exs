# Monitors tell of an end; they never end anybody.
# tag::watch[]
worker = spawn(fn -> receive do: (:finish -> :ok) end)
first = Process.monitor(worker)
second = Process.monitor(worker)
send(worker, :finish)
receive do
  {:DOWN, ^first, _, _, why} ->
    IO.inspect(why, label: "first monitor")
end

receive do
  {:DOWN, ^second, _, _, why} ->
    IO.inspect(why, label: "second monitor")
end

Process.monitor(worker)
receive do
  {:DOWN, _, _, _, why} ->
    IO.inspect(why, label: "too late")
end
# end::watch[]

# tag::flush[]
watch = Process.monitor(worker)
Process.demonitor(watch, [:flush])
left = receive do: (_ -> true), after: (0 -> false)
IO.puts("anything left: #{left}")
# end::flush[]
