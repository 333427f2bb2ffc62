# An answer that comes after nobody waits for it any more.
main = self()

# tag::alias[]
here = :erlang.alias()

slow =
  spawn(fn ->
    receive do: (:hurry -> :ok)
    send(here, "the answer")
    send(main, "sent")
  end)

:erlang.unalias(here) # not waiting any more
send(slow, :hurry)
message = receive do: (message -> message)
IO.puts("in the mailbox: #{message}")
more = receive do: (_ -> true), after: (0 -> false)
IO.puts("anything else: #{more}")
# end::alias[]
