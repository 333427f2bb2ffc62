# The same crash, under each strategy.
Code.require_file("crew.exs", __DIR__)

# tag::use[]
for strategy <- [:one_for_one, :one_for_all, :rest_for_one] do
  children = [Crew.worker("a"), Crew.worker("b"), Crew.worker("c")]
  {:ok, supervisor} = Supervisor.start_link(children, strategy: strategy)
  Crew.told()
  IO.puts("#{strategy}: #{Crew.crash(supervisor, "b")}")
  Supervisor.stop(supervisor)
  Crew.told()
end
# end::use[]
