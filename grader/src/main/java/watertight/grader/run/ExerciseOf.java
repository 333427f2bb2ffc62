package watertight.grader.run;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import watertight.grader.Exercise;

/** Finds the exercise that a test belongs to: by its method, its class, or the classes around it. */
final class ExerciseOf {
    private ExerciseOf() {}

    static Optional<String> method(Class<?> testClass, Method method) {
        return AnnotationSupport.findAnnotation(method, Exercise.class)
                .map(Exercise::value)
                .or(() -> type(testClass));
    }

    static Optional<String> type(Class<?> testClass) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            var found = AnnotationSupport.findAnnotation(type, Exercise.class);
            if (found.isPresent()) {
                return Optional.of(found.get().value());
            }
        }
        return Optional.empty();
    }

    /** Whether all tests of a class belong to one exercise, so that the class can be skipped as a whole. */
    static boolean isUniform(Class<?> testClass) {
        return Arrays.stream(testClass.getDeclaredMethods()).noneMatch(it -> it.isAnnotationPresent(Exercise.class))
                && testClass.getDeclaredClasses().length == 0;
    }
}
