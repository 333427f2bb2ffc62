# What every click on the lesson's picture does: for each strategy the end of each of four children.
Code.require_file("crew.exs", __DIR__)

names = ["a", "b", "c", "d"]
same = [:permanent, :permanent, :permanent, :permanent]
mixed = [:permanent, :transient, :temporary, :permanent]

list = fn
  _title, [] -> ""
  title, names -> " #{title}: #{Enum.join(names, ", ")}."
end

# tag::click[]
click = fn strategy, types, child, how, reason ->
  children = for {name, type} <- Enum.zip(names, types), do: Map.put(Crew.worker(name), :restart, type)
  {:ok, supervisor} = Supervisor.start_link(children, strategy: strategy)
  Crew.told()
  told = Crew.finish(supervisor, child, reason) |> String.split(", ")
  known = for {id, _, _, _} <- Supervisor.which_children(supervisor), do: id
  # end::click[]
  who = fn does -> for what <- told, String.ends_with?(what, does), do: String.first(what) end

  line =
    list.("Stopped", who.(" stops")) <>
      list.("Started", who.(" starts")) <> list.("Forgotten", names -- known)

  line = if line == "", do: " Nothing else happens.", else: line
  IO.puts("#{strategy}, [#{Enum.join(types, ", ")}]: #{child} #{how}.#{line}")
  Supervisor.stop(supervisor)
  Crew.told()
end

for strategy <- [:one_for_one, :one_for_all, :rest_for_one], child <- names do
  click.(strategy, same, child, "crashed", :boom)
  click.(strategy, mixed, child, "crashed", :boom)
  click.(strategy, mixed, child, "ended", :normal)
end
