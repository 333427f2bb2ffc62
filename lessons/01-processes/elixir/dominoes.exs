# Three processes in a chain of links: when one fails, all fall.
main = self()
wait = fn -> receive do: (:finish -> :ok) end

# tag::linked[]
linked_to = fn other ->
  pid =
    spawn(fn ->
      Process.link(other)
      send(main, {:linked, self()})
      wait.()
    end)

  receive do: ({:linked, ^pid} -> pid)
end
# end::linked[]

# tag::chain[]
a = spawn(wait)
b = linked_to.(a)
c = linked_to.(b)
# end::chain[]

# tag::fall[]
of_a = Process.monitor(a)
of_c = Process.monitor(c)
Process.exit(a, {:shutdown, :leak})
receive do
  {:DOWN, ^of_a, _, _, why} -> IO.inspect(why, label: "a")
end

receive do
  {:DOWN, ^of_c, _, _, why} -> IO.inspect(why, label: "c")
end
# end::fall[]
