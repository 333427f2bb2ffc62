# An account as an agent, and as a server: who keeps the rule that it never goes below zero?
defmodule BankAccount do
  use GenServer

  @impl true
  def init(balance), do: {:ok, balance}

  # tag::rule[]
  @impl true
  def handle_call({:withdraw, amount}, _from, balance)
      when amount > balance do
    {:reply, {:refused, balance}, balance}
  end

  # end::rule[]
  def handle_call(:get_balance, _from, balance), do: {:reply, balance, balance}
end

# tag::use[]
{:ok, agent} = Agent.start_link(fn -> 100 end)
Agent.update(agent, fn balance -> balance - 500 end)
IO.puts("the agent holds #{Agent.get(agent, & &1)}")

{:ok, account} = GenServer.start_link(BankAccount, 100)
GenServer.call(account, {:withdraw, 500})
IO.puts("the account holds #{GenServer.call(account, :get_balance)}")
# end::use[]
