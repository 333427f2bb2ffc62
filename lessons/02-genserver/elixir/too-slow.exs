# A deposit whose caller gives up waiting.
defmodule SlowAccount do
  use GenServer

  @impl true
  def init(balance), do: {:ok, balance}

  # tag::callback[]
  @impl true
  def handle_call({:deposit, amount}, _from, balance) do
    receive do: ("the stamp" -> :ok)
    {:reply, "thank you", balance + amount}
  end

  def handle_call(:get_balance, _from, balance) do
    {:reply, balance, balance}
  end
  # end::callback[]
end

{:ok, account} = GenServer.start(SlowAccount, 100)

# tag::use[]
not_long = 20

try do
  GenServer.call(account, {:deposit, 50}, not_long)
catch
  :exit, {:timeout, _the_call} ->
    IO.puts("the deposit: no answer in time")
end

send(account, "the stamp") # now it can go on
balance = GenServer.call(account, :get_balance)
IO.puts("the balance: #{balance}")
late = receive do: (_ -> true), after: (0 -> false)
IO.puts("a late answer in my mailbox: #{late}")
# end::use[]
