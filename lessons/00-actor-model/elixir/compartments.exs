# Three processes, one of which has a bug.
:logger.set_primary_config(:level, :none)

# tag::crash[]
defmodule Compartment do
  def loop do
    receive do
      {:divide, by, from} -> send(from, {:result, div(12, by)})
    end

    loop()
  end
end

compartments = for _ <- 1..3, do: spawn_monitor(&Compartment.loop/0) |> elem(0)
send(Enum.at(compartments, 1), {:divide, 0, self()})

receive do
  {:DOWN, _, :process, _, {error, _stacktrace}} ->
    IO.puts("The second has ended: #{inspect(error)}")
end

for pid <- compartments, do: send(pid, {:divide, 3, self()})
receive do: ({:result, number} -> IO.puts("One answers: #{number}"))
receive do: ({:result, number} -> IO.puts("Another answers: #{number}"))
# end::crash[]
