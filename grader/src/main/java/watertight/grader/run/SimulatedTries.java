package watertight.grader.run;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/**
 * Runs the tries of a {@link Simulated} test: as many as asked for, until the first failure, which is then made simple; or
 * the one of {@code -Dreplay}. jqwik only draws the scenarios. It runs one property at a time.
 */
public final class SimulatedTries implements AroundPropertyHook, AroundTryHook {
    /** The most tries of any test: those who grade thousands of variants can't wait. */
    private static final int MOST_TRIES = Integer.getInteger("watertight.tries", Integer.MAX_VALUE);
    /** Whether a failure is made simple for whoever reads it. */
    private static final boolean SIMPLIFY = !"false".equals(System.getProperty("watertight.simplify"));

    private Optional<Token> replay = Optional.empty();
    private Optional<Attempt> failed = Optional.empty();
    private int tries;

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        replay = GradedRun.current()
                .flatMap(run -> JqwikGate.exercise(context)
                        .flatMap(exercise -> run.selection()
                                .replayOf(exercise, context.targetMethod().getName())));
        failed = Optional.empty();
        tries = 0;
        var unable = Simulation.available();
        PropertyExecutionResult result = property.execute();
        if (unable.isPresent()) {
            return result.mapToFailed(new AssertionError(unable.get()));
        }
        return failed.map(attempt -> result.mapToFailed(explained(attempt, context)))
                .orElse(result);
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor test, List<Object> parameters) {
        Simulation drawn = (Simulation) parameters.get(0);
        Simulation simulation = replay.map(token -> new Scenario(token.draws(), token.seed()).simulation())
                .orElse(drawn);
        Attempt attempt = Attempt.of(test, simulation);
        tries++;
        if (replay.isPresent()) {
            var what = new GradedRun.Replay(
                    Attempt.timeline(simulation), attempt.failed(), changed(context.targetMethod()));
            GradedRun.current().ifPresent(run -> run.replayed(what));
        }
        if (attempt.failed()) {
            failed = Optional.of(replay.isPresent() || !SIMPLIFY ? attempt : attempt.simplest(test));
        }
        return TryExecutionResult.satisfied(isLast(context.targetMethod()));
    }

    private boolean isLast(Method test) {
        int wanted = Math.min(MOST_TRIES, test.getAnnotation(Simulated.class).tries());
        return failed.isPresent() || replay.isPresent() || tries >= wanted;
    }

    /** Whether the test is not the one that the token was made by. */
    private boolean changed(Method test) {
        return replay.orElseThrow().version() != Fingerprint.of(test.getDeclaringClass());
    }

    private static Throwable explained(Attempt attempt, PropertyLifecycleContext context) {
        Throwable thrown = attempt.thrown().orElseThrow();
        var run = GradedRun.current();
        var promise = JqwikGate.promise(context);
        if (run.isEmpty()
                || promise.isEmpty()
                || run.get().explainer().stubReached(thrown).isPresent()) {
            return thrown;
        }
        var token = new Token(
                promise.get().exercise(),
                context.targetMethod().getName(),
                Fingerprint.of(context.containerClass()),
                attempt.scenario().seed(),
                attempt.scenario().draws());
        return run.get().explainer().explain(thrown, promise.get(), token.text(), attempt.timeline());
    }
}
