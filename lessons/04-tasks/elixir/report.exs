# Four sites, of which one is late and one makes the fetching crash.
Logger.configure(level: :none)

fetch = fn
  "up.example" -> 200
  "slow.example" -> Process.sleep(:infinity)
  "odd.example" -> raise "an answer that nobody expects"
  "gone.example" -> 404
end

# tag::use[]
Process.flag(:trap_exit, true)
sites = ["up.example", "slow.example", "odd.example", "gone.example"]
tasks = Enum.map(sites, fn site -> Task.async(fn -> fetch.(site) end) end)

tasks
|> Task.yield_many(1000)
|> Enum.map(fn {task, result} -> result || Task.shutdown(task, :brutal_kill) end)
|> Enum.zip(sites)
|> Enum.each(fn
  {{:ok, 200}, site} -> IO.puts("#{site}: up")
  {{:ok, _status}, site} -> IO.puts("#{site}: down")
  {{:exit, _reason}, site} -> IO.puts("#{site}: crashed")
  {nil, site} -> IO.puts("#{site}: late")
end)
# end::use[]

# tag::left[]
{:messages, left} = Process.info(self(), :messages)
IO.puts("something left in my mailbox: #{left != []}")
# end::left[]
