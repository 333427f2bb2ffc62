# A supervisor that puts up with two restarts, and not with a third.
Code.require_file("crew.exs", __DIR__)
Process.flag(:trap_exit, true)

# tag::use[]
two_in_an_hour = [strategy: :one_for_one, max_restarts: 2, max_seconds: 3600]
children = [Crew.worker("a"), Crew.worker("b"), Crew.worker("c")]
{:ok, supervisor} = Supervisor.start_link(children, two_in_an_hour)

Crew.told()
IO.puts(Crew.crash(supervisor, "a"))
IO.puts(Crew.crash(supervisor, "b"))
IO.puts(Crew.crash(supervisor, "c"))
IO.puts("the supervisor lives: #{Process.alive?(supervisor)}")
# end::use[]
