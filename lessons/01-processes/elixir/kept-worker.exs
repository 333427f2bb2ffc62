# A worker that needs three attempts, and a keeper that grants them.
:logger.set_primary_config(:level, :none)
main = self()

worker = fn ->
  send(main, {:started, self()})
  receive do: (:fail -> raise("the work failed"); :finish -> :ok)
end

# tag::keep[]
defmodule Keeper do
  def keep(worker) do
    Process.flag(:trap_exit, true)
    again(worker)
  end

  defp again(worker) do
    pid = spawn_link(worker)

    receive do
      {:EXIT, ^pid, :normal} -> :done
      {:EXIT, ^pid, _crash} -> again(worker)
    end
  end
end
# end::keep[]

{_keeper, monitor} = spawn_monitor(fn -> Keeper.keep(worker) end)

for order <- [:fail, :fail, :finish] do
  receive do
    {:started, pid} ->
      IO.puts("a worker has started; it shall #{order}")
      send(pid, order)
  end
end

receive do: ({:DOWN, ^monitor, _, _, reason} -> IO.puts("the keeper has ended: #{inspect(reason)}"))
