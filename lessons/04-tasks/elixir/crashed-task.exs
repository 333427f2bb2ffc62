# A task that crashes, and a caller that traps exits.
Logger.configure(level: :none)
# tag::use[]
Process.flag(:trap_exit, true)
task = Task.async(fn -> div(1, String.to_integer("0")) end)

try do
  Task.await(task)
catch
  :exit, {_reason, {Task, :await, _}} ->
    IO.puts("await failed, since the task crashed")
end

told =
  receive do
    {:EXIT, _pid, _reason} -> true
  after
    5000 -> false
  end

IO.puts("the link told me, too: #{told}")
# end::use[]
