# Three processes, one of which has a bug.
:logger.set_primary_config(:level, :none)

# tag::crash[]
defmodule Compartment do
  def loop do
    receive do
      {:divide, by, from} ->
        send(from, {:result, div(12, by)})
    end

    loop()
  end
end

compartments =
  for _ <- 1..3 do
    {pid, _monitor} = spawn_monitor(&Compartment.loop/0)
    pid
  end

send(Enum.at(compartments, 1), {:divide, 0, self()})

receive do
  {:DOWN, _, :process, _, {error, _stacktrace}} ->
    IO.puts("The second has ended: #{inspect(error)}")
end

for pid <- compartments, do: send(pid, {:divide, 3, self()})
one = receive do: ({:result, number} -> number)
IO.puts("One answers: #{one}")
another = receive do: ({:result, number} -> number)
IO.puts("Another answers: #{another}")
# end::crash[]
