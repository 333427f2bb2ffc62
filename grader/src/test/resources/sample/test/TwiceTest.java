package watertight.sample;

import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;

@Exercise("1.3")
class TwiceTest {
    @Test
    void putsTwice() throws InterruptedException {
        var box = new Box();
        new Twice().put(box, "x");
        Expect.that("first", box.take()).is("x");
        Expect.that("second", box.take()).is("x");
    }
}
