package watertight.grader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import watertight.grader.run.SimulatedTries;

/**
 * A graded test that is tried many times, each time with another scenario under another schedule. Its method takes one
 * {@code @ForAll Simulation}. A failure is made as small as it gets, and carries a token that replays it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Property(
        tries = 1_000_000,
        shrinking = ShrinkingMode.OFF,
        generation = GenerationMode.RANDOMIZED,
        edgeCases = EdgeCasesMode.NONE,
        afterFailure = AfterFailureMode.RANDOM_SEED)
@AddLifecycleHook(SimulatedTries.class)
public @interface Simulated {
    /** How many scenarios are tried: 200, or 1,000 and more where a race has to be found. */
    int tries() default 200;
}
