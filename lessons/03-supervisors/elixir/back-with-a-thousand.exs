# The guide's account under the guide's supervisor.
Code.require_file("crew.exs", __DIR__)

defmodule BankAccount do
  use GenServer

  def start_link(balance), do: GenServer.start_link(__MODULE__, balance, name: :my_account)
  def get_balance, do: GenServer.call(:my_account, :get_balance)
  def deposit(amount), do: GenServer.cast(:my_account, {:deposit, amount})

  @impl true
  def init(balance), do: {:ok, balance}

  @impl true
  def handle_call(:get_balance, _from, balance), do: {:reply, balance, balance}

  @impl true
  def handle_cast({:deposit, amount}, balance), do: {:noreply, balance + amount}
end

# tag::supervisor[]
defmodule MyApp.Supervisor do
  use Supervisor

  def start_link(init_arg) do
    Supervisor.start_link(__MODULE__, init_arg, name: __MODULE__)
  end

  @impl true
  def init(_init_arg) do
    children = [
      {BankAccount, 1000}
    ]

    Supervisor.init(children, strategy: :one_for_one)
  end
end
# end::supervisor[]

# tag::use[]
{:ok, supervisor} = MyApp.Supervisor.start_link([])
BankAccount.deposit(50)
IO.puts("with 50 more: #{BankAccount.get_balance()}")

account = Process.whereis(:my_account)
Process.exit(account, :kill)
Crew.await_news(supervisor, account)
IO.puts("after a crash: #{BankAccount.get_balance()}")
# end::use[]
