package watertight.grader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.junit.jupiter.api.extension.ExtendWith;
import watertight.grader.run.JqwikGate;
import watertight.grader.run.JupiterGate;

/**
 * Says which exercise of the course a graded test belongs to. Stands on a test class; on a method it overrides the
 * class. Tests of an exercise that is not started, or that waits for another exercise, are skipped with the reason.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(JupiterGate.class)
@AddLifecycleHook(value = JqwikGate.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public @interface Exercise {
    /** The exercise's id in {@code course.yaml}, such as {@code 1.2}. */
    String value();
}
