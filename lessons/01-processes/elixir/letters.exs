# A process writes letters to itself: they wait, in order, until it reads them.
# tag::letters[]
for letter <- ["first", "second", "third"] do
  send(self(), letter)
end

{_, waiting} = Process.info(self(), :message_queue_len)
IO.puts("waiting: #{waiting}")
receive do: (letter -> IO.puts("took the #{letter}"))
receive do: (letter -> IO.puts("took the #{letter}"))
receive do: (letter -> IO.puts("took the #{letter}"))
# end::letters[]
