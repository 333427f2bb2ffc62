# A process that remembers one number: the smallest actor with a state.
# tag::cell[]
defmodule Cell do
  def start(first) do
    spawn(fn -> loop(first) end)
  end

  defp loop(number) do
    receive do
      {:put, replacement} ->
        loop(replacement)

      {:get, from} ->
        send(from, {:value, number})
        loop(number)
    end
  end

  def get(cell) do
    send(cell, {:get, self()})

    receive do
      {:value, number} -> number
    end
  end
end
# end::cell[]

# tag::use[]
cell = Cell.start(7)
IO.puts("The cell holds #{Cell.get(cell)}.")
send(cell, {:put, 8})
IO.puts("The cell holds #{Cell.get(cell)}.")
# end::use[]
