# One item is slow, another one crashes, and the rest go on.
Logger.configure(level: :none)

work = fn
  "slow" -> Process.sleep(:infinity)
  "broken" -> raise "boom"
  item -> item
end

# tag::use[]
Process.flag(:trap_exit, true)
items = ["quick", "slow", "broken", "quick"]
options = [max_concurrency: 4, timeout: 1000, on_timeout: :kill_task]

for result <- Task.async_stream(items, work, options) do
  case result do
    {:ok, item} -> IO.puts("ok: #{item}")
    {:exit, :timeout} -> IO.puts("took too long")
    {:exit, _reason} -> IO.puts("crashed")
  end
end
# end::use[]
