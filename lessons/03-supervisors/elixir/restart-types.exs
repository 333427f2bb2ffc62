# Which child is started again after which end.
Code.require_file("crew.exs", __DIR__)

# tag::finish[]
finish = fn type, reason ->
  child = Map.put(Crew.worker("#{type}"), :restart, type)
  {:ok, supervisor} = Supervisor.start_link([child], strategy: :one_for_one)
  Crew.told()
  what = Crew.finish(supervisor, "#{type}", reason)
  known = Supervisor.count_children(supervisor).specs
  IO.puts("#{what}; known: #{known}")
  Supervisor.stop(supervisor)
  Crew.told()
end
# end::finish[]

# tag::use[]
for type <- [:permanent, :transient, :temporary] do
  finish.(type, :normal)
  finish.(type, :shutdown)
  finish.(type, :boom)
end
# end::use[]
