# What many waiting processes cost on the BEAM. Without a word to it, it allows 262,144 of them.
# tag::use[]
count = 200_000
before = :erlang.memory(:total)

{microseconds, pids} =
  :timer.tc(fn ->
    for _ <- 1..count do
      spawn(fn -> receive do: (:stop -> :ok) end)
    end
  end)

bytes = div(:erlang.memory(:total) - before, length(pids))
IO.puts("processes started: #{count}")
IO.puts("seconds: #{Float.round(microseconds / 1.0e6, 1)}")
IO.puts("bytes each: #{bytes}")
IO.puts("as many as the BEAM allows: #{:erlang.system_info(:process_limit)}")
# end::use[]
