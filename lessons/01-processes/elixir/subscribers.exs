# Processes that subscribe to a topic in a registry.
main = self()

# tag::topic[]
{:ok, _} = Registry.start_link(keys: :duplicate, name: Topics)

subscribe = fn name ->
  spawn(fn ->
    Registry.register(Topics, "news", name)
    send(main, :joined)
    receive do: (news -> send(main, {:heard, news}))
    receive do: (:finish -> :ok)
  end)

  receive do: (:joined -> :ok)
end

subscribe.("Ada")
subscribe.("Bo")

Registry.dispatch(Topics, "news", fn entries ->
  for {pid, name} <- Enum.sort_by(entries, &elem(&1, 1)) do
    send(pid, "rain")
    IO.puts("sent to #{name}")
  end
end)
# end::topic[]

for _ <- 1..2, do: (receive do: ({:heard, news} -> IO.puts("heard of #{news}")))
