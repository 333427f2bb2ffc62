package watertight.grader.run;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import watertight.grader.sim.Simulation;

/** Lets jqwik draw the scenarios: every {@code @ForAll Simulation} is one at random. */
public final class SimulationProvider implements ArbitraryProvider {
    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isOfType(Simulation.class);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        return Set.of(Arbitraries.randomValue(random -> Scenario.random(random).simulation()));
    }
}
