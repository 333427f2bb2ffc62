# What one waiting process costs, as the BEAM itself counts it.
# tag::memory[]
pid = spawn(fn -> receive do: (:stop -> :ok) end)
{:memory, bytes} = Process.info(pid, :memory)
IO.puts("A process that waits: #{bytes} bytes")
limit = :erlang.system_info(:process_limit)
IO.puts("Processes allowed at once: #{limit}")
# end::memory[]
