# Each callback hands on the state that the next one gets: a loop written by hand, and callbacks for it.
# tag::loop[]
defmodule SmallServer do
  def serve(module, state) do
    receive do
      {:cast, message} ->
        {:noreply, next} = module.handle_cast(message, state)
        serve(module, next)

      :stop ->
        :ok
    end
  end
end
# end::loop[]

# tag::server[]
defmodule Adder do
  def handle_cast({:add, amount}, sum) do
    next = sum + amount
    IO.puts("#{sum} and #{amount} make #{next}")
    {:noreply, next}
  end
end
# end::server[]

# tag::use[]
{adder, monitor} =
  spawn_monitor(fn -> SmallServer.serve(Adder, 0) end)

for amount <- 1..3, do: send(adder, {:cast, {:add, amount}})
send(adder, :stop)
# end::use[]
receive do: ({:DOWN, ^monitor, _, _, _} -> :ok)
