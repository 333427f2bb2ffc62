package watertight.grader.run;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * A test of an exercise.
 *
 * @param className binary name of its class
 * @param method    its method
 */
record GradedTest(String exercise, String className, String method) {
    /** The test that an identifier stands for, if it is a method that belongs to an exercise. */
    static Optional<GradedTest> of(TestIdentifier identifier) {
        if (!(identifier.getSource().orElse(null) instanceof MethodSource source)) {
            return Optional.empty();
        }
        Class<?> type = source.getJavaClass();
        Method method = source.getJavaMethod();
        return ExerciseOf.method(type, method).map(id -> new GradedTest(id, type.getName(), method.getName()));
    }

    /** Class and method: {@code watertight.process.MailboxTest.keepsOrder}. */
    String name() {
        return className + "." + method;
    }
}
