# Tasks that are children of a supervisor, and not linked to whoever wants their result.
Logger.configure(level: :none)
# tag::use[]
{:ok, tasks} = Task.Supervisor.start_link(max_children: 2)
risky = Task.Supervisor.async_nolink(tasks, fn -> raise "boom" end)

try do
  Task.await(risky)
catch
  :exit, _ -> IO.puts("the task crashed, and I live")
end

forever = fn -> Process.sleep(:infinity) end
Task.Supervisor.start_child(tasks, forever)
Task.Supervisor.start_child(tasks, forever)
IO.puts("its tasks: #{length(Task.Supervisor.children(tasks))}")
full = Task.Supervisor.start_child(tasks, forever) == {:error, :max_children}
IO.puts("no room for one more: #{full}")
# end::use[]

# tag::stop[]
first = hd(Task.Supervisor.children(tasks))
ref = Process.monitor(first)
Supervisor.stop(tasks)
receive do: ({:DOWN, ^ref, _, _, reason} -> IO.puts("stopped with it: #{reason}"))
# end::stop[]
