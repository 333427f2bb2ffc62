# Too little money is an answer, and the account lives on.
defmodule BankAccount do
  use GenServer

  @impl true
  def init(balance), do: {:ok, balance}

  # tag::callback[]
  @impl true
  def handle_call({:withdraw, amount}, _from, balance)
      when amount > balance do
    {:reply, {:refused, balance}, balance}
  end

  def handle_call({:withdraw, amount}, _from, balance) do
    rest = balance - amount
    {:reply, {:paid, rest}, rest}
  end
  # end::callback[]
end

# tag::withdraw[]
withdraw = fn amount ->
  what =
    case GenServer.call(:my_account, {:withdraw, amount}) do
      {:paid, balance} -> "paid, #{balance} left"
      {:refused, balance} -> "refused, #{balance} there"
    end

  IO.puts("#{amount}: #{what}")
end
# end::withdraw[]

# tag::use[]
GenServer.start_link(BankAccount, 100, name: :my_account)
withdraw.(30)
withdraw.(500)
withdraw.(70)
# end::use[]
