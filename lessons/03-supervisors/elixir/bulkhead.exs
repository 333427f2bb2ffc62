# A printer that crashes over and over, beside the till and behind a supervisor of its own.
Code.require_file("crew.exs", __DIR__)
Process.flag(:trap_exit, true)

# The fourth is one more than a supervisor puts up with unless it says otherwise.
fourth_crash = fn supervisor ->
  for _ <- 1..3, do: Crew.crash(supervisor, "printer")
  Crew.crash(supervisor, "printer")
end

# tag::flat[]
children = [Crew.worker("till"), Crew.worker("printer")]
{:ok, shop} = Supervisor.start_link(children, strategy: :one_for_one)
# end::flat[]
IO.puts("flat: #{Crew.told()}")
IO.puts("the fourth crash: #{fourth_crash.(shop)}")

# tag::apart[]
printing = %{
  id: "printing",
  type: :supervisor,
  restart: :temporary,
  start: {Supervisor, :start_link, [[Crew.worker("printer")], [strategy: :one_for_one]]}
}

children = [Crew.worker("till"), printing]
{:ok, shop} = Supervisor.start_link(children, strategy: :one_for_one)
# end::apart[]
IO.puts("apart: #{Crew.told()}")
IO.puts("the fourth crash: #{fourth_crash.(Crew.pid(shop, "printing"))}")
IO.puts("the shop lives: #{Process.alive?(shop)}")
