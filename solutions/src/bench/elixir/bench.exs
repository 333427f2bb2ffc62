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

defmodule Crasher do
  use GenServer

  def start_link(observer), do: GenServer.start_link(__MODULE__, observer)

  @impl true
  def init(observer) do
    send(observer, {:up, self()})
    {:ok, 0}
  end

  @impl true
  def handle_cast(:crash, _state), do: raise("told to crash")
end

defmodule Idle do
  use GenServer

  def start_link(state), do: GenServer.start_link(__MODULE__, state)

  @impl true
  def init(state), do: {:ok, state}
end

defmodule ManyChildren do
  # Prints how many children there were, the milliseconds that their start took, and those of the stop.
  def run(kind, count, patience) do
    begin = System.monotonic_time(:microsecond)
    supervisor = start(kind, count)
    between = System.monotonic_time(:microsecond)
    stopped = stop(supervisor, patience)
    finish = System.monotonic_time(:microsecond)

    {stopped, "#{count} #{(between - begin) / 1000} #{if stopped, do: (finish - between) / 1000, else: "Infinity"}"}
  end

  defp start("Supervisor", count) do
    {:ok, supervisor} = Supervisor.start_link([], strategy: :one_for_one)

    Enum.each(1..count, fn id ->
      {:ok, _} = Supervisor.start_child(supervisor, %{id: id, start: {Idle, :start_link, [0]}})
    end)

    supervisor
  end

  defp start("DynamicSupervisor", count) do
    {:ok, supervisor} = DynamicSupervisor.start_link([])
    Enum.each(1..count, fn _ -> {:ok, _} = DynamicSupervisor.start_child(supervisor, {Idle, 0}) end)
    supervisor
  end

  defp stop(supervisor, patience) do
    GenServer.stop(supervisor, :normal, patience)
    true
  catch
    :exit, _ -> false
  end
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

  def restart_storm(supervisors, each, crashes) do
    # As in Java, crashes are not reported: that would be most of the work.
    :logger.set_primary_config(:level, :none)
    before = length(Process.list())
    observer = self()

    {:ok, root} =
      start_parent(supervisors, crashes, fn id ->
        start = {Programs, :start_parent, [each, crashes, &crasher(&1, observer)]}
        %{id: id, start: start, type: :supervisor}
      end)

    rage(supervisors * each + crashes, crashes)
    children = for {_, pid, _, _} <- Supervisor.which_children(root), do: Supervisor.count_children(pid).active
    true = Enum.sum(children) == supervisors * each
    true = length(Process.list()) == before + 1 + supervisors + supervisors * each
    Supervisor.stop(root)
    true = length(Process.list()) == before
  end

  defp crasher(id, observer), do: %{id: id, start: {Crasher, :start_link, [observer]}}

  def start_parent(count, crashes, child) do
    children = for id <- 1..count, do: child.(id)
    Supervisor.start_link(children, strategy: :one_for_one, max_restarts: crashes, max_seconds: 1)
  end

  defp rage(0, _crashes), do: :ok

  defp rage(ups, crashes) do
    receive do
      {:up, worker} -> if crashes > 0, do: GenServer.cast(worker, :crash)
    end

    rage(ups - 1, crashes - 1)
  end

  def await_many(count) do
    tasks = for number <- 0..(count - 1), do: Task.async(fn -> number end)
    check_sum(Task.await_many(tasks, :infinity), count)
  end

  def stream(count, at_once) do
    results = Task.async_stream(0..(count - 1), & &1, max_concurrency: at_once)
    check_sum(Enum.map(results, fn {:ok, number} -> number end), count)
  end

  defp check_sum(numbers, count), do: true = Enum.sum(numbers) == div(count * (count - 1), 2)

  # The calling process owns the table and writes to it, while the others read.
  def table_reads(readers, each, rows, writes) do
    table = :ets.new(:table, read_concurrency: true)
    for key <- 0..(rows - 1), do: :ets.insert(table, {key, 0})
    owner = self()
    for _ <- 1..readers, do: spawn(fn -> send(owner, {:read, read(table, rows, each, 0)}) end)
    write(table, rows, writes)
    for _ <- 1..readers, do: receive(do: ({:read, _sum} -> :ok))
    :ets.delete(table)
  end

  defp read(_table, _rows, 0, sum), do: sum

  defp read(table, rows, left, sum) do
    [{_key, value}] = :ets.lookup(table, rem(left, rows))
    read(table, rows, left - 1, sum + value)
  end

  defp write(_table, _rows, 0), do: :ok

  defp write(table, rows, left) do
    :ets.insert(table, {rem(left, rows), left})
    write(table, rows, left - 1)
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
  Enum.map(numbers, fn sizes -> for {size, ""} <- Enum.map(String.split(sizes, ","), &Integer.parse/1), do: size end)

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

  {"restart_storm", [[supervisors, each, crashes], [warm_up], [samples]]} ->
    program = fn -> Programs.restart_storm(supervisors, each, crashes) end
    Measure.print_samples(crashes, program, [warm_up, samples])

  {"await_many", [[count], [warm_up], [samples]]} ->
    Measure.print_samples(count, fn -> Programs.await_many(count) end, [warm_up, samples])

  {"stream", [[count, at_once], [warm_up], [samples]]} ->
    Measure.print_samples(count, fn -> Programs.stream(count, at_once) end, [warm_up, samples])

  {"table_reads", [[readers, each, rows, writes], [warm_up], [samples]]} ->
    program = fn -> Programs.table_reads(readers, each, rows, writes) end
    Measure.print_samples(readers * each + writes, program, [warm_up, samples])

  {"many_children", [[], [warm_ups], [families], [few, many], [patience]]} ->
    kind = hd(numbers)
    for _ <- 1..warm_ups, do: ManyChildren.run(kind, few, patience)

    for count <- [few, many], _ <- 1..families do
      {stopped, line} = ManyChildren.run(kind, count, patience)
      IO.puts(line)
      # The median of times that nobody waits for is one of them.
      if not stopped, do: System.halt(0)
    end

  {"idle", [[count] | _]} ->
    IO.puts(Programs.idle_bytes(count))

  {"version", []} ->
    IO.puts("Elixir #{System.version()} on Erlang/OTP #{System.otp_release()}")
end
