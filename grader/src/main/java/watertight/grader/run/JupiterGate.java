package watertight.grader.run;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Skips Jupiter tests of exercises that are not ready, ends those that hang, and explains those that fail. */
public final class JupiterGate
        implements ExecutionCondition, InvocationInterceptor, LifecycleMethodExecutionExceptionHandler {
    private static final ConditionEvaluationResult READY = ConditionEvaluationResult.enabled("The exercise is ready.");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        Method method = context.getTestMethod().orElse(null);
        if (method == null && !ExerciseOf.isUniform(type)) {
            return READY;
        }
        var id = method == null ? ExerciseOf.type(type) : ExerciseOf.method(type, method);
        String name = method == null ? null : method.getName();
        return GradedRun.current()
                .flatMap(run -> id.flatMap(exercise -> run.reasonToSkip(exercise, name)))
                .map(ConditionEvaluationResult::disabled)
                .orElse(READY);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        run(invocation, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        run(invocation, context);
    }

    private static void run(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        try {
            GradedRun.current().ifPresent(GradedRun::refuse);
            Watchdog.call(invocation::proceed);
        } catch (Throwable thrown) {
            throw verdict(thrown, context);
        }
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw verdict(thrown, context);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw verdict(thrown, context);
    }

    private static Throwable verdict(Throwable thrown, ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        var promise = ExerciseOf.method(type, context.getRequiredTestMethod())
                .map(exercise -> new Promise(exercise, type.getName(), context.getDisplayName()));
        return GradedRun.current()
                .flatMap(run -> promise.map(it -> run.verdict(thrown, it)))
                .orElse(thrown);
    }
}
