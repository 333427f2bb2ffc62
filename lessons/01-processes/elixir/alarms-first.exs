# A process takes what is urgent first; the rest keeps its order.
# tag::alarms[]
send(self(), "news")
send(self(), {:alarm, "fire"})
send(self(), "gossip")
send(self(), {:alarm, "flood"})

receive do: ({:alarm, what} -> IO.puts("alarm: #{what}"))
receive do: ({:alarm, what} -> IO.puts("alarm: #{what}"))
receive do: (message -> IO.puts("then #{message}"))
receive do: (message -> IO.puts("then #{message}"))
# end::alarms[]
