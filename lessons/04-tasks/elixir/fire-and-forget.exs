# Tasks whose results nobody wants: one on its own, one that is linked.
Logger.configure(level: :none)
# tag::deliver[]
deliver = fn what -> raise "#{what} was lost" end
# end::deliver[]

# tag::use[]
alone =
  spawn(fn ->
    Task.start(fn -> deliver.("the newspaper") end)
    receive do: (:stop -> :ok)
  end)

linked =
  spawn(fn ->
    Task.start_link(fn -> deliver.("the milk") end)
    receive do: (:stop -> :ok)
  end)

# end::use[]
ref = Process.monitor(linked)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
IO.puts("who forgot the newspaper lives: #{Process.alive?(alone)}")
IO.puts("who is linked to the milk lives: #{Process.alive?(linked)}")
