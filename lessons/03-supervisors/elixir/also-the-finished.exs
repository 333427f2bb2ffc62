# Whom a group restart starts again, and whom it forgets.
Code.require_file("crew.exs", __DIR__)

# tag::use[]
children = [
  Crew.worker("till"),
  Map.put(Crew.worker("survey"), :restart, :temporary),
  Map.put(Crew.worker("stocktaking"), :restart, :transient)
]

{:ok, supervisor} = Supervisor.start_link(children, strategy: :one_for_all)
Crew.told()
IO.puts(Crew.finish(supervisor, "stocktaking", :normal))
IO.puts(Crew.crash(supervisor, "till"))
ids = for {id, _, _, _} <- Supervisor.which_children(supervisor), do: id
IO.puts("[#{Enum.join(ids, ", ")}]")
# end::use[]
