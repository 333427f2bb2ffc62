# One process for each customer who is there.
Code.require_file("crew.exs", __DIR__)

# tag::use[]
talk = Crew.worker("talk")
{:ok, hall} = DynamicSupervisor.start_link(strategy: :one_for_one, max_children: 2)
{:ok, ann} = DynamicSupervisor.start_child(hall, talk)
{:ok, bob} = DynamicSupervisor.start_child(hall, Map.put(talk, :restart, :temporary))
IO.puts(Crew.told())
third = DynamicSupervisor.start_child(hall, talk)
IO.puts("a third: #{match?({:ok, _}, third)}")

GenServer.cast(ann, {:end, :boom})
IO.puts("#{Crew.tells()}, #{Crew.tells()}")
DynamicSupervisor.terminate_child(hall, bob)
IO.puts(Crew.tells())
IO.puts("known: #{DynamicSupervisor.count_children(hall).specs}")
# end::use[]
