# One process asks, another answers.
# tag::play[]
defmodule PingPong do
  def pong do
    receive do
      {:ping, from, number} -> send(from, {:pong, number})
    end

    pong()
  end

  def play(pong, rounds) do
    Enum.sum(for number <- 1..rounds, do: ask(pong, number))
  end

  defp ask(pong, number) do
    send(pong, {:ping, self(), number})

    receive do
      {:pong, ^number} -> number
    end
  end
end

pong = spawn(&PingPong.pong/0)
IO.puts("1 + 2 + 3 + 4 + 5 = #{PingPong.play(pong, 5)}")
# end::play[]
