package watertight.testing.junit;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import watertight.process.Node;

/**
 * Hands a test its {@link Node} and its {@link Time}, and runs it on simulated threads. JUnit finds this by itself; it
 * minds only methods that have such a parameter, and what belongs to the same test. When a suite is graded, all its tests
 * are simulated: one that runs for ever is ended.
 */
public final class SimulatedTests implements ParameterResolver, InvocationInterceptor {

    private static final Namespace OURS = Namespace.create(SimulatedTests.class);
    private static final Set<Class<?>> HANDED = Set.of(Node.class, Time.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return HANDED.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty() || !(parameter.getDeclaringExecutable() instanceof Method)) {
            throw new ParameterResolutionException(
                    parameter.getParameter().getType().getSimpleName()
                            + " is handed to the methods of one test: those with @Test, @BeforeEach and @AfterEach above them."
                            + " Neither a constructor nor @BeforeAll can have it.");
        }
        Stage stage = stage(context);
        return parameter.getParameter().getType() == Node.class ? stage.node() : stage.time();
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        play("before the test", invocation::proceed, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        play("the test", invocation::proceed, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        play("the test", invocation::proceed, context);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        var made = new AtomicReference<T>();
        play("the test", () -> made.set(invocation.proceed()), context);
        return made.get();
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        play("the test", invocation::proceed, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        play("after the test", invocation::proceed, context);
    }

    private static void play(String who, Stage.Scene scene, ExtensionContext context) throws Throwable {
        boolean simulated = Stage.isGraded(context) || context.getStore(OURS).get(Stage.class) != null;
        if (simulated) {
            stage(context).play(who, scene);
        } else {
            scene.run();
        }
    }

    private static Stage stage(ExtensionContext context) {
        return context.getStore(OURS).getOrComputeIfAbsent(Stage.class, type -> Stage.of(context), Stage.class);
    }
}
