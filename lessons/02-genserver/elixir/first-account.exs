# The guide's bank account: 100, and 150 after a deposit of 50.
defmodule BankAccount do
  use GenServer

  # tag::client[]
  def start_link(balance) do
    GenServer.start_link(__MODULE__, balance, name: :my_account)
  end

  def get_balance, do: GenServer.call(:my_account, :get_balance)

  def deposit(amount) do
    GenServer.cast(:my_account, {:deposit, amount})
  end
  # end::client[]

  # tag::callbacks[]
  @impl true
  def init(balance), do: {:ok, balance}

  @impl true
  def handle_call(:get_balance, _from, balance) do
    {:reply, balance, balance}
  end

  @impl true
  def handle_cast({:deposit, amount}, balance) do
    {:noreply, balance + amount}
  end
  # end::callbacks[]
end

# tag::use[]
BankAccount.start_link(100)
IO.puts("it starts with #{BankAccount.get_balance()}")

BankAccount.deposit(50)
IO.puts("with 50 more: #{BankAccount.get_balance()}")
# end::use[]
