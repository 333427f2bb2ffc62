# The account that the guide builds: 100, and 150 after a deposit of 50.
defmodule BankAccount do
  use GenServer

  # tag::client[]
  def open(money), do: GenServer.start_link(__MODULE__, money, name: :account)

  def balance, do: GenServer.call(:account, :balance)

  def deposit(more), do: GenServer.cast(:account, {:deposit, more})
  # end::client[]

  # tag::callbacks[]
  @impl true
  def init(money), do: {:ok, money}

  @impl true
  def handle_call(:balance, _from, money), do: {:reply, money, money}

  @impl true
  def handle_cast({:deposit, more}, money), do: {:noreply, money + more}
  # end::callbacks[]
end

# tag::use[]
BankAccount.open(100)
IO.puts("it starts with #{BankAccount.balance()}")

BankAccount.deposit(50)
IO.puts("with 50 more: #{BankAccount.balance()}")
# end::use[]
