# A process that traps exits hears of the deaths around it, and lives.
# tag::trap[]
Process.flag(:trap_exit, true)

spawn_link(fn -> :whatever end)
receive do: ({:EXIT, _, reason} -> IO.puts("one returned: #{inspect(reason)}"))

other = spawn_link(fn -> exit(:shutdown) end)
receive do: ({:EXIT, ^other, reason} -> IO.puts("one shut down: #{inspect(reason)}"))

Process.link(other)
receive do: ({:EXIT, ^other, reason} -> IO.puts("linked to nobody: #{inspect(reason)}"))
# end::trap[]
