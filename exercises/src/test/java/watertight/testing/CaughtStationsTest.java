package watertight.testing;

import watertight.grader.Exercise;
import watertight.grader.suite.CatchingTest;

/** Which of ten wrong stations the tests of {@link StationTest} catch. */
@Exercise("6.3")
class CaughtStationsTest extends CatchingTest {

    CaughtStationsTest() {
        super("watertight.testing.StationTest", "station", "variants/6.3.zip");
    }
}
