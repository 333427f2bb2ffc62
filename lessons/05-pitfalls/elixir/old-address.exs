# A pid that was right until the restart.
lamp = %{id: :lamp, start: {Agent, :start_link, [fn -> "dark" end, [name: :lamp]]}}
Supervisor.start_link([lamp], strategy: :one_for_one)

# tag::use[]
lamp = Process.whereis(:lamp)
Process.exit(lamp, :kill)
# end::use[]

Stream.repeatedly(fn -> Process.sleep(5) end)
|> Enum.find(fn _ -> Process.whereis(:lamp) not in [nil, lamp] end)

# tag::ask[]
try do
  Agent.get(lamp, & &1)
catch
  :exit, {:noproc, _} -> IO.puts("by the pid: no process")
end

IO.puts("by the name: #{Agent.get(:lamp, & &1)}")
# end::ask[]
