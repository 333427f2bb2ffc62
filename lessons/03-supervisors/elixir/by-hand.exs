# Children that are started, stopped and forgotten while their supervisor works.
Code.require_file("crew.exs", __DIR__)

{:ok, supervisor} = Supervisor.start_link([Crew.worker("a")], strategy: :one_for_one)

# A result without the pid in it, which is another in each run.
say = fn what, result ->
  IO.puts("#{what}: #{String.replace(inspect(result), ~r/#PID<[^>]*>/, "…")}")
end

# tag::use[]
say.("start b", Supervisor.start_child(supervisor, Crew.worker("b")))
say.("start b", Supervisor.start_child(supervisor, Crew.worker("b")))
say.("delete b", Supervisor.delete_child(supervisor, "b"))
say.("terminate b", Supervisor.terminate_child(supervisor, "b"))
say.("start b", Supervisor.start_child(supervisor, Crew.worker("b")))
say.("restart b", Supervisor.restart_child(supervisor, "b"))
say.("restart b", Supervisor.restart_child(supervisor, "b"))
say.("terminate b", Supervisor.terminate_child(supervisor, "b"))
say.("delete b", Supervisor.delete_child(supervisor, "b"))
say.("restart b", Supervisor.restart_child(supervisor, "b"))
# end::use[]
