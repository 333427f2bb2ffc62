# The guide's first process: it prints a line and ends.
# tag::spawn[]
greet = fn name ->
  IO.puts("Hello, #{name}!")
end

greeter = fn -> greet.("Elixir Developer") end
{_pid, monitor} = spawn_monitor(greeter)
# end::spawn[]

# tag::wait[]
receive do
  {:DOWN, ^monitor, :process, _pid, _reason} ->
    IO.puts("The greeter has ended.")
end
# end::wait[]
