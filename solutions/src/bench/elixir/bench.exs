# The work of the Java benchmarks, on the BEAM.
#
#   elixir --erl "+P 2000000" bench.exs NAME SIZES WARM_UP_SECONDS SAMPLES
#
# prints what was done in a second, one line for each sample of one second; for `idle`, the bytes of one process.
#   elixir bench.exs version
# prints the versions of Elixir and OTP.

defmodule Counter do
  use GenServer

  def add_and_get(counter, number), do: GenServer.call(counter, {:add_and_get, number})
  def add(counter, number), do: GenServer.cast(counter, {:add, number})

  @impl true
  def init(count), do: {:ok, count}

  @impl true
  def handle_call({:add_and_get, number}, _from, count), do: {:reply, count + number, count + number}

  @impl true
  def handle_cast({:add, number}, count), do: {:noreply, count + number}
end

defmodule Programs do
  def ping_pong(pong, rounds) do
    Enum.each(1..rounds, fn number ->
      send(pong, {:ping, self(), number})

      receive do
        {:pong, _number} -> :ok
      end
    end)
  end

  def pong do
    receive do
      {:ping, from, number} -> send(from, {:pong, number})
    end

    pong()
  end

  def ring(size, rounds) do
    next = Enum.reduce(2..size, self(), fn _, next -> spawn(fn -> member(next) end) end)
    Enum.reduce(1..rounds, 0, fn _, hops -> go_around(next, hops) end)
    send(next, :stop)

    receive do
      :stop -> :ok
    end
  end

  defp go_around(next, hops) do
    send(next, {:token, hops + 1})

    receive do
      {:token, hops} -> hops
    end
  end

  defp member(next) do
    receive do
      {:token, hops} ->
        send(next, {:token, hops + 1})
        member(next)

      :stop ->
        send(next, :stop)
    end
  end

  def fan_in(senders, each) do
    receiver = self()
    for _ <- 1..senders, do: spawn(fn -> send_items(receiver, each) end)
    take(senders * each)
  end

  defp send_items(_receiver, 0), do: :ok

  defp send_items(receiver, left) do
    send(receiver, {:item, left})
    send_items(receiver, left - 1)
  end

  defp take(0), do: :ok

  defp take(left) do
    receive do
      {:item, _number} -> take(left - 1)
    end
  end

  # As in Java, each process counts itself in one shared counter; the last one tells.
  def spawn_and_exit(count) do
    waiting = self()
    left = :atomics.new(1, [])
    :atomics.put(left, 1, count)
    spawn_children(count, waiting, left)

    receive do
      :all_done -> :ok
    end
  end

  defp spawn_children(0, _waiting, _left), do: :ok

  defp spawn_children(count, waiting, left) do
    spawn(fn -> if :atomics.sub_get(left, 1, 1) == 0, do: send(waiting, :all_done) end)
    spawn_children(count - 1, waiting, left)
  end

  def call(_counter, 0), do: :ok

  def call(counter, left) do
    Counter.add_and_get(counter, 1)
    call(counter, left - 1)
  end

  def call_from(clients, counter, each) do
    waiting = self()

    for _ <- 1..clients do
      spawn(fn ->
        call(counter, each)
        send(waiting, :done)
      end)
    end

    for _ <- 1..clients do
      receive do
        :done -> :ok
      end
    end
  end

  def cast(counter, 0), do: Counter.add_and_get(counter, 1)

  def cast(counter, left) do
    Counter.add(counter, 1)
    cast(counter, left - 1)
  end

  def idle_bytes(count) do
    before = :erlang.memory(:processes)

    for _ <- 1..count do
      spawn(fn ->
        receive do
          _ -> :ok
        end
      end)
    end

    Process.sleep(1000)
    div(:erlang.memory(:processes) - before, count)
  end
end

defmodule Measure do
  # How often the program ran in a second, over so many seconds. Each run is a process of its own, as in Java.
  def runs_a_second(seconds, program) do
    start = System.monotonic_time(:microsecond)
    repeat(start, start + seconds * 1_000_000, 0, program)
  end

  defp repeat(start, finish, runs, program) do
    {pid, monitor} = spawn_monitor(program)

    receive do
      {:DOWN, ^monitor, :process, ^pid, :normal} -> :ok
    end

    case System.monotonic_time(:microsecond) do
      now when now < finish -> repeat(start, finish, runs + 1, program)
      now -> (runs + 1) * 1_000_000 / (now - start)
    end
  end

  def print_samples(operations, program, [warm_up, samples]) do
    runs_a_second(warm_up, program)
    for _ <- 1..samples, do: IO.puts(round(operations * runs_a_second(1, program)))
  end
end

[name | numbers] = System.argv()

arguments =
  Enum.map(numbers, fn sizes -> sizes |> String.split(",") |> Enum.map(&String.to_integer/1) end)

case {name, arguments} do
  {"ping_pong", [[rounds], [warm_up], [samples]]} ->
    pong = spawn(&Programs.pong/0)
    Measure.print_samples(rounds, fn -> Programs.ping_pong(pong, rounds) end, [warm_up, samples])

  {"ring", [[size, rounds], [warm_up], [samples]]} ->
    Measure.print_samples(size * rounds, fn -> Programs.ring(size, rounds) end, [warm_up, samples])

  {"fan_in", [[senders, each], [warm_up], [samples]]} ->
    Measure.print_samples(senders * each, fn -> Programs.fan_in(senders, each) end, [warm_up, samples])

  {"spawn_and_exit", [[count], [warm_up], [samples]]} ->
    Measure.print_samples(count, fn -> Programs.spawn_and_exit(count) end, [warm_up, samples])

  {"call", [[clients, each], [warm_up], [samples]]} ->
    {:ok, counter} = GenServer.start(Counter, 0)
    Measure.print_samples(clients * each, fn -> Programs.call_from(clients, counter, each) end, [warm_up, samples])

  {"cast", [[casts], [warm_up], [samples]]} ->
    {:ok, counter} = GenServer.start(Counter, 0)
    Measure.print_samples(casts, fn -> Programs.cast(counter, casts) end, [warm_up, samples])

  {"idle", [[count] | _]} ->
    IO.puts(Programs.idle_bytes(count))

  {"version", []} ->
    IO.puts("Elixir #{System.version()} on Erlang/OTP #{System.otp_release()}")
end
