# Three tasks, and one deadline for all of them.
Logger.configure(level: :none)

wait = fn millis ->
  fn ->
    Process.sleep(millis)
    millis
  end
end

# tag::await[]
tasks = Enum.map([wait.(60), wait.(10), wait.(30)], &Task.async/1)
IO.puts("all of them, in order: #{inspect(Task.await_many(tasks))}")
# end::await[]

# tag::yield[]
Process.flag(:trap_exit, true)
crash = fn -> raise "boom" end
mixed = Enum.map([wait.(10), wait.(:infinity), crash], &Task.async/1)

for {_task, result} <- Task.yield_many(mixed, 1000) do
  case result do
    {:ok, millis} -> IO.puts("it took #{millis}")
    {:exit, _reason} -> IO.puts("it crashed")
    nil -> IO.puts("it has not ended")
  end
end
# end::yield[]
