# A task for each site, as in the guide, and then the function that the guide calls. The sites only pretend.
defmodule Site do
  @sites %{"quay.example" => {0, 200}, "lock.example" => {300, 200}, "light.example" => {600, 503}}

  def status(name) do
    {millis, status} = @sites[name]
    Process.sleep(millis)
    status
  end
end

# tag::check[]
defmodule Lookout do
  def report(site), do: IO.puts("#{site}: #{word(Site.status(site))}")

  defp word(200), do: "up"
  defp word(_status), do: "down"
end
# end::check[]

# tag::tasks[]
sites = ["quay.example", "lock.example", "light.example"]
lookouts = for site <- sites, do: Task.async(Lookout, :report, [site])
# end::tasks[]

# The function that there is.
Task.await_many(lookouts)

# tag::await[]
try do
  apply(Task, :await_all_children, [lookouts])
rescue
  missing in UndefinedFunctionError -> missing |> Exception.message() |> IO.puts()
end
# end::await[]
