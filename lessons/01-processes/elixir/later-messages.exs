# Messages that are sent later, and one that never is.
# tag::timers[]
soon = Process.send_after(self(), "tick", 10)
receive do: (message -> IO.puts("got #{message}"))
too_late = Process.cancel_timer(soon) == false
IO.puts("too late to cancel it: #{too_late}")

later = Process.send_after(self(), "tock", :timer.hours(1))
in_time = is_integer(Process.cancel_timer(later))
IO.puts("cancelled with time left: #{in_time}")
before = Process.cancel_timer(later) == false
IO.puts("cancelled before: #{before}")
# end::timers[]
