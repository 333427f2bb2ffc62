# Look, wait a little, look again, stop it.
# tag::idiom[]
in_time_or_stopped = fn task ->
  Task.yield(task, 100) || Task.shutdown(task)
end
# end::idiom[]

said = fn
  {:ok, value} -> value
  {:exit, _reason} -> "crashed"
  nil -> "stopped"
end

# tag::use[]
quick = Task.async(fn -> "done" end)
IO.puts("quick: #{said.(in_time_or_stopped.(quick))}")

slow = Task.async(fn -> Process.sleep(:infinity) end)
IO.puts("slow: #{said.(in_time_or_stopped.(slow))}")
IO.puts("slow still runs: #{Process.alive?(slow.pid)}")
# end::use[]
