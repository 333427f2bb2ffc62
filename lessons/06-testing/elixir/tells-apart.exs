# Tests of a car park with two places, and which of the wrong car parks each of them catches.
defmodule CarPark do
  use GenServer

  def start(places, mistake), do: GenServer.start(__MODULE__, {places, mistake})
  def enter(park), do: GenServer.call(park, :enter)
  def leave(park), do: GenServer.cast(park, :leave)
  def free(park), do: GenServer.call(park, :free)

  @impl true
  def init({places, mistake}), do: {:ok, %{free: places, places: places, mistake: mistake}}

  @impl true
  def handle_call(:free, _from, s), do: {:reply, s.free, s}

  def handle_call(:enter, _from, s) do
    last = if s.mistake == :one_too_many, do: 0, else: 1

    if s.free >= last,
      do: {:reply, true, %{s | free: s.free - 1}},
      else: {:reply, false, s}
  end

  @impl true
  def handle_cast(:leave, s) do
    more =
      case s.mistake do
        :nobody_leaves -> 0
        :leaves_when_empty -> 1
        _ -> if s.free < s.places, do: 1, else: 0
      end

    {:noreply, %{s | free: s.free + more}}
  end
end

# tag::run[]
run = fn name, passes? ->
  mistakes = [:none, :one_too_many, :nobody_leaves, :leaves_when_empty]

  caught =
    Enum.reject(mistakes, fn mistake ->
      {:ok, park} = CarPark.start(2, mistake)
      passes?.(park)
    end)

  IO.puts("#{name}: catches [#{Enum.join(caught, ", ")}]")
end
# end::run[]

run.("a car gets in", fn park -> CarPark.enter(park) end)

run.("a car takes a place", fn park ->
  CarPark.enter(park)
  CarPark.free(park) == 1
end)

run.("the third car is refused", fn park ->
  CarPark.enter(park)
  CarPark.enter(park)
  not CarPark.enter(park)
end)

run.("who leaves makes room", fn park ->
  CarPark.enter(park)
  CarPark.leave(park)
  CarPark.free(park) == 2
end)

run.("nobody leaves an empty car park", fn park ->
  CarPark.leave(park)
  CarPark.free(park) == 2
end)
