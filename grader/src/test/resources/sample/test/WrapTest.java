package watertight.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;

@Exercise("1.3")
class WrapTest {
    @Test
    void wraps() throws InterruptedException {
        var box = new Box();
        box.put("x");
        Expect.that("wrapped", new Wrap().take(box)).is(List.of("x"));
    }
}
