# Every way in which a process ends, and what others are told.
:logger.set_primary_config(:level, :none)

in_words = fn
  {error, [_ | _] = _stacktrace} -> "{#{inspect(error)}, its stacktrace}"
  reason -> inspect(reason)
end

tell = fn how, body ->
  {_pid, monitor} = spawn_monitor(body)

  receive do
    {:DOWN, ^monitor, _, _, why} -> IO.puts("#{how}: #{in_words.(why)}")
  end
end

# tag::ways[]
tell.("it returns", fn -> :whatever end)
tell.("it exits, normal", fn -> exit(:normal) end)
tell.("it exits, shutdown", fn -> exit(:shutdown) end)
tell.("it exits, detail", fn -> exit({:shutdown, :moving}) end)
tell.("it raises", fn -> raise "boom" end)
tell.("it exits, any term", fn -> exit({:out_of, :tea}) end)
tell.("it exits, kill", fn -> exit(:kill) end)
# end::ways[]

# tag::killed[]
wait = fn -> Process.sleep(:infinity) end
{waiting, monitor} = spawn_monitor(wait)
Process.exit(waiting, :kill)
receive do
  {:DOWN, ^monitor, _, _, why} ->
    IO.inspect(why, label: "it is killed")
end
# end::killed[]
