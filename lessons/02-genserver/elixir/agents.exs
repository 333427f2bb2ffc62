# Two visits, counted by an agent in two ways.
# tag::start[]
{:ok, visits} = Agent.start_link(fn -> 0 end)
# end::start[]

# tag::lost[]
first = Agent.get(visits, fn n -> n end)
second = Agent.get(visits, fn n -> n end)
Agent.update(visits, fn _ -> first + 1 end)
Agent.update(visits, fn _ -> second + 1 end)
IO.puts("asked, then told: #{Agent.get(visits, fn n -> n end)}")
# end::lost[]

# tag::counted[]
Agent.update(visits, fn _ -> 0 end)
Agent.update(visits, fn n -> n + 1 end)
Agent.update(visits, fn n -> n + 1 end)
IO.puts("told what to do: #{Agent.get(visits, fn n -> n end)}")

before = Agent.get_and_update(visits, fn n -> {n, 0} end)
IO.puts("taken, and set back: #{before}")
# end::counted[]
