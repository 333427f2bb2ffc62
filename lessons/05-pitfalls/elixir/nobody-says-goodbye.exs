# A process and a name for each visitor, and nobody who ends them.
# tag::use[]
before = length(Process.list())
Registry.start_link(keys: :unique, name: Visitors)
registry = length(Process.list()) - before

for visitor <- 1..1_000 do
  name = {:via, Registry, {Visitors, "visitor #{visitor}"}}
  Agent.start(fn -> "in port" end, name: name)
  Agent.update(name, fn _ -> "at sea" end)
end

IO.puts("visitors in port: 0")
IO.puts("processes more than before: #{length(Process.list()) - before - registry}")
# end::use[]
