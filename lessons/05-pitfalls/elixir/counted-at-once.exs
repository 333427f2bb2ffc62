# Twenty processes count in one row.
# tag::use[]
visits = :ets.new(:visits, [:set, :public])
:ets.insert(visits, {"home", 0})

1..20
|> Enum.map(fn _ ->
  Task.async(fn ->
    for _ <- 1..500, do: :ets.update_counter(visits, "home", 1)
  end)
end)
|> Task.await_many()

[{"home", count}] = :ets.lookup(visits, "home")
IO.puts("counted: #{count}")
# end::use[]
