package watertight.supervisor;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.rules.CodeRules;
import watertight.process.ExitReason;
import watertight.process.Lab;

/** Which children are started again, after which ends. */
@Exercise("3.3")
class RestartTest {

    private static final List<ExitReason> PLANNED = List.of(
            ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("tired"), ExitReason.shutdown(List.of(1, 2)));

    private static final List<ExitReason> UNPLANNED = List.of(
            ExitReason.crash("broken"), new ExitReason.Crash(new Lab.Boom()), ExitReason.KILLED, ExitReason.NO_PROCESS);

    private static void check(Restart restart, List<ExitReason> reasons, boolean due) {
        for (ExitReason reason : reasons) {
            Expect.that(restart + " is due after " + reason, restart.isDueAfter(reason))
                    .is(due);
        }
    }

    @Test
    @DisplayName("A permanent child is always started again, even after a normal end")
    void permanent() {
        check(Restart.PERMANENT, PLANNED, true);
        check(Restart.PERMANENT, UNPLANNED, true);
    }

    @Test
    @DisplayName("A transient child is started again if it crashed or was killed")
    void transientAfterCrashes() {
        check(Restart.TRANSIENT, UNPLANNED, true);
    }

    @Test
    @DisplayName("A transient child that ended normally, or with a shutdown of whatever detail, is not started again")
    void transientAfterPlannedEnds() {
        check(Restart.TRANSIENT, PLANNED, false);
    }

    @Test
    @DisplayName("A temporary child is never started again")
    void temporary() {
        check(Restart.TEMPORARY, PLANNED, false);
        check(Restart.TEMPORARY, UNPLANNED, false);
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(Restart.class).check();
    }
}
