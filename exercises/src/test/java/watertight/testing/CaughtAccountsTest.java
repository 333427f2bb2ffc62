package watertight.testing;

import watertight.grader.Exercise;
import watertight.grader.suite.CatchingTest;

/** Which of ten wrong accounts the tests of {@link AccountTest} catch. */
@Exercise("6.1")
class CaughtAccountsTest extends CatchingTest {

    CaughtAccountsTest() {
        super("watertight.testing.AccountTest", "account", "variants/6.1.zip");
    }
}
