# A supervisor that ends when its work is done.
Code.require_file("crew.exs", __DIR__)
Process.flag(:trap_exit, true)

# tag::use[]
defmodule Job do
  # Elixir 1.14 does not pass auto_shutdown on, so this is Erlang's module.
  def start_link(children) do
    :supervisor.start_link(__MODULE__, children)
  end

  def init(children) do
    {:ok, {%{strategy: :one_for_one, auto_shutdown: :all_significant}, children}}
  end
end

significant = %{restart: :transient, significant: true}

{:ok, job} =
  Job.start_link([
    Crew.worker("log"),
    Map.merge(Crew.worker("import"), significant),
    Map.merge(Crew.worker("check"), significant)
  ])

Crew.told()
IO.puts(Crew.finish(job, "import", :normal))
IO.puts(Crew.crash(job, "check"))
IO.puts(Crew.finish(job, "check", :normal))
IO.puts("the supervisor lives: #{Process.alive?(job)}")
# end::use[]
