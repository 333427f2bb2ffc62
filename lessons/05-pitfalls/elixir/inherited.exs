# A table that survives its owner, since it has an heir.
# tag::use[]
me = self()

owner =
  spawn(fn ->
    depths = :ets.new(:depths, [:set, {:heir, me, "look after it"}])
    :ets.insert(depths, {"entrance", 12})
    send(me, :it_is_made)
    receive do: (:stop -> :ok)
  end)

receive do: (:it_is_made -> :ok)
Process.exit(owner, :kill)

receive do
  {:"ETS-TRANSFER", table, _from, data} ->
    IO.puts("the heir is told: #{data}")
    IO.puts("rows that survived: #{:ets.info(table, :size)}")
end
# end::use[]
