# A program that is told to end, and stops its tree first.
Code.require_file("crew.exs", __DIR__)

# tag::application[]
defmodule Shop do
  use Application

  @impl true
  def start(_type, boss) do
    children = [{Worker, {"database", boss}}, {Worker, {"web", boss}}]
    children = Enum.map(children, &Supervisor.child_spec(&1, id: &1))
    Supervisor.start_link(children, strategy: :one_for_one)
  end
end
# end::application[]

:application.load({:application, :shop, mod: {Shop, self()}, applications: [:kernel, :stdlib]})

# tag::use[]
Application.start(:shop)
IO.puts(Crew.told())
Application.stop(:shop)
IO.puts(Crew.told())
# end::use[]
