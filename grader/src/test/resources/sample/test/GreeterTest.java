package watertight.sample;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;

@Exercise("1.1")
class GreeterTest {
    @Test
    @DisplayName("A greeter greets by name")
    void greets() {
        Expect.that("the greeting", new Greeter().greet("Ada")).is("Hello, Ada!");
    }

    @Test
    void greetsAnyone() {
        Expect.that("the greeting", new Greeter().greet("Bob")).is("Hello, Bob!");
    }
}
