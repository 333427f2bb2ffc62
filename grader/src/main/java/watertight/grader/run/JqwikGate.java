package watertight.grader.run;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.MethodLifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.opentest4j.TestAbortedException;

/** Skips jqwik properties of exercises that are not ready, and explains those that fail. */
public final class JqwikGate implements SkipExecutionHook, AroundPropertyHook, AroundTryHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return GradedRun.current()
                .flatMap(run -> reason(run, context))
                .map(SkipResult::skip)
                .orElse(SkipResult.doNotSkip());
    }

    private static Optional<String> reason(GradedRun run, LifecycleContext context) {
        if (context instanceof MethodLifecycleContext test) {
            String name = test.targetMethod().getName();
            return exercise(test).flatMap(id -> run.reasonToSkip(id, name));
        }
        return context.optionalContainerClass()
                .filter(ExerciseOf::isUniform)
                .flatMap(ExerciseOf::type)
                .flatMap(id -> run.reasonToSkip(id, null));
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        var run = GradedRun.current();
        var promise = promise(context);
        if (result.throwable().isEmpty() || run.isEmpty() || promise.isEmpty()) {
            return result;
        }
        Throwable verdict = run.get().verdict(result.throwable().get(), promise.get());
        return verdict instanceof TestAbortedException ? result.mapToAborted(verdict) : result.mapToFailed(verdict);
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor test, List<Object> parameters) {
        try {
            GradedRun.current().ifPresent(GradedRun::refuse);
            return test.execute(parameters);
        } catch (GradedRun.Refused refused) {
            return TryExecutionResult.falsified(refused);
        }
    }

    @Override
    public int aroundTryProximity() {
        return -100;
    }

    static Optional<Promise> promise(PropertyLifecycleContext context) {
        return exercise(context)
                .map(id -> new Promise(id, context.containerClass().getName(), context.label()));
    }

    static Optional<String> exercise(MethodLifecycleContext context) {
        return ExerciseOf.method(context.containerClass(), context.targetMethod());
    }

    @Override
    public int aroundPropertyProximity() {
        return -100;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
