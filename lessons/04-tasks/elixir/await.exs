# The smallest task there is.
# tag::use[]
answer = Task.async(fn -> 6 * 7 end)
IO.puts("meanwhile I can do something else")
IO.puts("the answer: #{Task.await(answer)}")
# end::use[]
