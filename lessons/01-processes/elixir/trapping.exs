# A process that traps exits hears of the deaths around it, and lives.
# tag::trap[]
Process.flag(:trap_exit, true)

spawn_link(fn -> :whatever end)
receive do
  {:EXIT, _, why} -> IO.inspect(why, label: "one returned")
end

other = spawn_link(fn -> exit(:shutdown) end)
receive do
  {:EXIT, ^other, why} ->
    IO.inspect(why, label: "one shut down")
end

Process.link(other)
receive do
  {:EXIT, ^other, why} ->
    IO.inspect(why, label: "linked to nobody")
end
# end::trap[]
