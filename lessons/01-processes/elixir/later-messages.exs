# Messages that are sent later, and one that never is.
# tag::timers[]
soon = Process.send_after(self(), "tick", 10)
receive do: (message -> IO.puts("got #{message}"))
IO.puts("too late to cancel it: #{Process.cancel_timer(soon) == false}")

later = Process.send_after(self(), "tock", :timer.hours(1))
IO.puts("cancelled with time left: #{is_integer(Process.cancel_timer(later))}")
IO.puts("cancelled before: #{Process.cancel_timer(later) == false}")
# end::timers[]
