# A child that can't be started again at once.
Code.require_file("crew.exs", __DIR__)
Process.flag(:trap_exit, true)

defmodule Fails do
  def start_link(starts, failures, boss) do
    start = Agent.get_and_update(starts, &{&1 + 1, &1 + 1})

    if start == 1 or start > 1 + failures,
      do: Worker.start_link({"b", boss}),
      else: {:error, :not_yet}
  end
end

# tag::crash[]
# b starts well the first time, and fails then as often as this.
crash = fn failures ->
  {:ok, starts} = Agent.start(fn -> 0 end)
  fails = %{id: "b", start: {Fails, :start_link, [starts, failures, self()]}}
  {:ok, supervisor} = Supervisor.start_link([Crew.worker("a"), fails], strategy: :one_for_one)
  Crew.told()
  IO.puts(Crew.crash(supervisor, "b"))
  lives = Process.alive?(supervisor)
  IO.puts("starts of b: #{Agent.get(starts, & &1)}; the supervisor lives: #{lives}")
end
# end::crash[]

# tag::use[]
crash.(2)
crash.(3)
# end::use[]
