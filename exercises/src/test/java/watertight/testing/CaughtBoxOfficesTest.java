package watertight.testing;

import watertight.grader.Exercise;
import watertight.grader.suite.CatchingTest;

/** Which of ten wrong box offices the tests of {@link BoxOfficeTest} catch. */
@Exercise("6.2")
class CaughtBoxOfficesTest extends CatchingTest {

    CaughtBoxOfficesTest() {
        super("watertight.testing.BoxOfficeTest", "box office", "variants/6.2.zip");
    }
}
