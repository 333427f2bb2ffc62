# An await that comes to nothing: once the caller dies of it, once it doesn't.
Logger.configure(level: :none)
boss = self()

# tag::dies[]
caller =
  spawn(fn ->
    slow = Task.async(fn -> Process.sleep(:infinity) end)
    send(boss, slow.pid)
    Task.await(slow, 30)
  end)

# end::dies[]
task = receive do: (pid -> pid)
ref = Process.monitor(task)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
dead = fn pid -> not Process.alive?(pid) end
IO.puts("the caller died of it: #{dead.(caller)}, and the task with it: #{dead.(task)}")

# tag::catches[]
slow =
  Task.async(fn ->
    receive do: (:go -> "too late")
  end)

try do
  Task.await(slow, 30)
catch
  :exit, {:timeout, _} ->
    IO.puts("caught, and the task lives: #{Process.alive?(slow.pid)}")
end

# end::catches[]
# tag::late[]
ref = Process.monitor(slow.pid)
send(slow.pid, :go)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
{:messages, left} = Process.info(self(), :messages)
IO.puts("its result is in my mailbox: #{left != []}")
# end::late[]
