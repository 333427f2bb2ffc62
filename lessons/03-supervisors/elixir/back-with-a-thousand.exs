# The account that the guide builds, under a supervisor as the guide has it.
Code.require_file("crew.exs", __DIR__)

defmodule BankAccount do
  use GenServer

  def start_link(money), do: GenServer.start_link(__MODULE__, money, name: :account)
  def balance, do: GenServer.call(:account, :balance)
  def deposit(more), do: GenServer.cast(:account, {:deposit, more})

  @impl true
  def init(money), do: {:ok, money}

  @impl true
  def handle_call(:balance, _from, money), do: {:reply, money, money}

  @impl true
  def handle_cast({:deposit, more}, money), do: {:noreply, money + more}
end

# tag::supervisor[]
defmodule BankSupervisor do
  use Supervisor

  def start_link(money), do: Supervisor.start_link(__MODULE__, money, name: __MODULE__)

  @impl true
  def init(money), do: Supervisor.init([{BankAccount, money}], strategy: :one_for_one)
end
# end::supervisor[]

# tag::use[]
{:ok, supervisor} = BankSupervisor.start_link(1000)
BankAccount.deposit(50)
IO.puts("with 50 more: #{BankAccount.balance()}")

account = Process.whereis(:account)
Process.exit(account, :kill)
Crew.await_news(supervisor, account)
IO.puts("after a crash: #{BankAccount.balance()}")
# end::use[]
