# Monitors tell of an end; they never end anybody.
# tag::watch[]
worker = spawn(fn -> receive do: (:finish -> :ok) end)
first = Process.monitor(worker)
second = Process.monitor(worker)
send(worker, :finish)
receive do: ({:DOWN, ^first, _, _, reason} -> IO.puts("first monitor: #{inspect(reason)}"))
receive do: ({:DOWN, ^second, _, _, reason} -> IO.puts("second monitor: #{inspect(reason)}"))

Process.monitor(worker)
receive do: ({:DOWN, _, _, _, reason} -> IO.puts("too late: #{inspect(reason)}"))
# end::watch[]

# tag::flush[]
watch = Process.monitor(worker)
Process.demonitor(watch, [:flush])
left = receive do: (_ -> true), after: (0 -> false)
IO.puts("anything left: #{left}")
# end::flush[]
