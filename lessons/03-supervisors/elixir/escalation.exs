# A supervisor that gives up, and the one above it.
Code.require_file("crew.exs", __DIR__)
Process.flag(:trap_exit, true)

# tag::use[]
one_in_an_hour = [strategy: :one_for_one, max_restarts: 1, max_seconds: 3600]

inner = %{
  id: "inner",
  type: :supervisor,
  start: {Supervisor, :start_link, [[Crew.worker("x"), Crew.worker("y")], one_in_an_hour]}
}

{:ok, outer} = Supervisor.start_link([Crew.worker("a"), inner], one_in_an_hour)
Crew.told()

crash_x = fn ->
  inner = Crew.pid(outer, "inner")
  Crew.bring_down(inner, "x", :boom)
  unless Process.alive?(inner), do: Crew.await_news(outer, inner)
  Crew.told()
end

for crash <- 1..4 do
  IO.puts("#{crash}: #{crash_x.()}")
end
# end::use[]
