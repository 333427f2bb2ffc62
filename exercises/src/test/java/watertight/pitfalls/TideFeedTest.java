package watertight.pitfalls;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.genserver.StartResult;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Pid;

@Exercise("5.12")
class TideFeedTest {

    @Simulated(tries = 40)
    @Label("The feed has the levels of the station, and the board shows each change")
    void hearsChanges(@ForAll Simulation sim) {
        var coast = new Coast(sim);
        int changes = sim.between(0, 5);
        coast.lab().play(() -> {
            coast.open();
            coast.expectTruth("after the start");
            for (int i = 0; i < changes; i++) {
                coast.expectShown(coast.changes(), "after a change there");
            }
            coast.expectTruth("after some changes");
            Expect.that(
                            "the level at a gauge that does not exist",
                            TideFeed.level(coast.lab().node(), "moon"))
                    .is(Optional.empty());
        });
    }

    @Simulated(tries = 60)
    @Label("When a line can't be read, the feed's supervisor is told the very exception")
    void tellsTheReason(@ForAll Simulation sim) {
        var coast = new Coast(sim);
        coast.lab().play(() -> {
            coast.open();
            Pid feed = coast.feed();
            coast.changes();
            coast.changesUnheard();
            coast.expectToldOf(feed, "after a line that can't be read");
        });
    }

    @Simulated(tries = 60)
    @Label("Soon after a line that can't be read the levels are those of the station again")
    void isRightAgain(@ForAll Simulation sim) {
        var coast = new Coast(sim);
        int damaged = sim.between(1, 6);
        coast.lab().play(() -> {
            coast.open();
            for (int i = 0; i < damaged; i++) {
                coast.changes();
                coast.changesUnheard();
                coast.expectTruth("after a line that can't be read");
                coast.expectShown(coast.changes(), "after a change there, which came after a line that can't be read");
                coast.expectTruth("after a change that came after a line that can't be read");
                Simulation.pass(Supervised.A_WHILE);
            }
        });
    }

    @Simulated(tries = 20)
    @Label("If the station can't be reached the feed does not start, and says why")
    void doesNotStartWithout(@ForAll Simulation sim) {
        var coast = new Coast(sim);
        coast.reachable = false;
        coast.lab().process("owner", self -> {
            self.trapExits(true);
            var start = TideFeed.startLink(self, coast, coast);
            Expect.that("what came of the start, without the station", Supervised.outcome(start))
                    .is(new StartResult.Failed(new ExitReason.Crash(coast.boom)));
        });
        coast.lab().run();
    }

    @Simulated(tries = 60)
    @Label("A board that is switched off is no failure: the feed goes on, and has the right levels")
    void goesOnAtNight(@ForAll Simulation sim) {
        var coast = new Coast(sim);
        int changes = sim.between(1, 3);
        coast.lab().play(() -> {
            coast.open();
            Pid feed = coast.feed();
            coast.lit = false;
            for (int i = 0; i < changes; i++) {
                coast.changes();
                Expect.that(
                                "how the feed ended, while the board was off",
                                coast.tree().endOf(feed))
                        .is("not at all: it goes on");
            }
            coast.expectTruth("after changes while the board was off");
            coast.lit = true;
            coast.expectShown(coast.changes(), "when it is on again");
        });
    }

    @Simulated(tries = 40)
    @Label("A board that fails in another way is a failure: the supervisor is told, and the levels are right after it")
    void tellsOfTheBoard(@ForAll Simulation sim) {
        var coast = new Coast(sim);
        coast.lab().play(() -> {
            coast.open();
            Pid feed = coast.feed();
            coast.works = false;
            coast.changes();
            coast.expectToldOf(feed, "of a board that failed");
            coast.works = true;
            coast.expectTruth("after a board that failed");
        });
    }

    @Test
    @DisplayName("Nothing is caught but what can be handled, and the code keeps to the rules of the course")
    void catchesNarrowly() {
        CodeRules.ofServer(TideFeed.class).withNarrowCatches().check();
        CodeRules.ofApplication(TideWatch.class).withNarrowCatches().check();
    }
}
