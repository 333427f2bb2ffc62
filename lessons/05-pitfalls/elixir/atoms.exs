# Atoms are never given back.
# tag::use[]
before = :erlang.system_info(:atom_count)
Enum.each(1..1_000, fn n -> String.to_atom("visitor #{n}") end)
:erlang.garbage_collect()
more = :erlang.system_info(:atom_count) - before
IO.puts("a thousand atoms more, at least: #{more >= 1_000}")
IO.puts("and there may be #{:erlang.system_info(:atom_limit)}")
# end::use[]
