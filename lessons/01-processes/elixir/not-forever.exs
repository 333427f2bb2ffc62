# A process that does not wait for ever.
# tag::zero[]
found =
  receive do
    {:answer, _} -> true
  after
    0 -> false
  end

IO.puts("looked once, found one: #{found}")
# end::zero[]
send(self(), {:answer, "yes"})
found = receive do: ({:answer, _} -> true), after: (0 -> false)
IO.puts("looked again, found one: #{found}")

# tag::late[]
send(self(), "something else")

found =
  receive do
    {:answer, _} -> true
  after
    50 -> false
  end

IO.puts("waited 50 ms, got one: #{found}")
other = receive do: (other -> other)
IO.puts("still in the mailbox: #{other}")
# end::late[]
