# The prices of a harbour's kiosk, in a table.
# tag::set[]
prices = :ets.new(:prices, [:set])
:ets.insert(prices, {"rope", 800})
:ets.insert(prices, {"rope", 750})
[{"rope", cents}] = :ets.lookup(prices, "rope")
IO.puts("rope: #{cents}")
IO.puts("inserted as new: #{:ets.insert_new(prices, {"rope", 900})}")
IO.puts("sextant: #{inspect(:ets.lookup(prices, "sextant"))}")
# end::set[]

# tag::ordered[]
list = :ets.new(:list, [:ordered_set])
:ets.insert(list, [{"rope", 750}, {"anchor", 9_000}, {"bell", 2_000}])
IO.puts("first: #{:ets.first(list)}")
IO.puts("after it: #{:ets.next(list, "anchor")}")
dear = :ets.select(list, [{{:"$1", :"$2"}, [{:>, :"$2", 1_000}], [:"$1"]}])
IO.puts("dear: [#{Enum.join(dear, ", ")}]")
# end::ordered[]

# tag::bag[]
sales = :ets.new(:sales, [:bag])
:ets.insert(sales, {"rope", "Ada"})
:ets.insert(sales, {"rope", "Ben"})
:ets.insert(sales, {"rope", "Ada"})
buyers = for {"rope", buyer} <- :ets.lookup(sales, "rope"), do: buyer
IO.puts("sold to: [#{Enum.join(buyers, ", ")}]")
# end::bag[]
