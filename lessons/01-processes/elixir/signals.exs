# What exit signals do to a process that did not ask for them.
main = self()

answer = fn answer ->
  receive do
    {:ask, from} -> send(from, :here)
  end

  answer.(answer)
end

# tag::signals[]
{plain, monitor} = spawn_monitor(fn -> answer.(answer) end)

Process.exit(plain, :normal)
send(plain, {:ask, self()})
receive do: (:here -> IO.puts("after normal, it answers"))

Process.exit(plain, :shutdown)
receive do
  {:DOWN, ^monitor, _, _, why} ->
    IO.inspect(why, label: "after shutdown, it has ended")
end
# end::signals[]

tell = fn tell ->
  receive do: (message -> send(main, {:told, message}))
  tell.(tell)
end

{trapping, monitor} =
  spawn_monitor(fn ->
    Process.flag(:trap_exit, true)
    send(main, :ready)
    tell.(tell)
  end)

receive do: (:ready -> :ok)

# tag::kill[]
Process.exit(trapping, :shutdown)
receive do
  {:told, {:EXIT, ^main, why}} ->
    IO.inspect(why, label: "trapping, it tells")
end

Process.exit(trapping, :kill)
receive do
  {:DOWN, ^monitor, _, _, why} ->
    IO.inspect(why, label: "killed all the same")
end
# end::kill[]
