# A table of somebody else: it can be read, not written, and it goes with its owner.
me = self()
# tag::use[]
owner =
  spawn(fn ->
    depths = :ets.new(:depths, [:set])
    :ets.insert(depths, {"entrance", 12})
    send(me, {:made, depths})
    receive do: (:stop -> :ok)
  end)

depths = receive do: ({:made, depths} -> depths)
[{"entrance", metres}] = :ets.lookup(depths, "entrance")
IO.puts("read: #{metres}")

try do
  :ets.insert(depths, {"entrance", 2})
rescue
  ArgumentError -> IO.puts("written: refused")
end

ref = Process.monitor(owner)
Process.exit(owner, :kill)
receive do: ({:DOWN, ^ref, _, _, _} -> :ok)
IO.puts("still there: #{:ets.info(depths) != :undefined}")
# end::use[]
