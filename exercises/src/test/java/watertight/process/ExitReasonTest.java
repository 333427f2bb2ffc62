package watertight.process;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;

@Exercise("1.9")
class ExitReasonTest {

    private static final List<ExitReason> REASONS = List.of(
            ExitReason.NORMAL,
            ExitReason.SHUTDOWN,
            ExitReason.shutdown("tired"),
            ExitReason.KILLED,
            ExitReason.NO_PROCESS,
            ExitReason.crash("broken"));

    private static List<Throwable> faults() {
        return List.of(
                new IllegalStateException("broken"),
                new IOException("disk full"),
                new Throwable("odd"),
                new NullPointerException(),
                new InterruptedException(),
                new StackOverflowError(),
                new AssertionError("no"),
                new RuntimeException("outer", new IOException("inner")),
                new RuntimeException("outer", new ProcessExit(ExitReason.SHUTDOWN)));
    }

    @Simulated(tries = 2)
    @Label("self.exit(reason) ends the process with that very reason")
    void exitCarriesItsReason(@ForAll Simulation sim) {
        sim.start("the test", () -> {
            for (ExitReason reason : REASONS) {
                Expect.that("the reason of exit(" + reason + ")", ExitReason.of(new ProcessExit(reason)))
                        .is(reason);
            }
        });
        sim.run();
    }

    @Simulated(tries = 2)
    @Label("Anything else that is thrown is a crash, with the thrown object as its cause")
    void anythingElseIsACrash(@ForAll Simulation sim) {
        sim.start("the test", () -> {
            for (Throwable thrown : faults()) {
                Expect.that("the reason after " + thrown, ExitReason.of(thrown)).is(new ExitReason.Crash(thrown));
            }
        });
        sim.run();
    }

    @Simulated(tries = 40)
    @Label("A process that calls exit ends with the reason it gave")
    void processExits(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(REASONS);
        lab.play(() -> lab.node().spawn(self -> {
            throw self.exit(reason);
        }));
        Expect.that("the reasons of all that ended", List.copyOf(lab.ends().values()))
                .is(List.of(reason));
    }

    @Simulated(tries = 20)
    @Label("A process that throws ends with a crash, and everyone else goes on")
    void processCrashes(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var boom = new Lab.Boom();
        lab.play(() -> {
            lab.idle();
            lab.node().spawn(self -> {
                throw boom;
            });
        });
        Expect.that("the reasons of all that ended", List.copyOf(lab.ends().values()))
                .is(List.of(new ExitReason.Crash(boom)));
    }

    @Simulated(tries = 20)
    @Label("What a process catches does not end it")
    void caughtIsNotTheEnd(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> lab.node().spawn(self -> {
            try {
                throw self.exit(ExitReason.SHUTDOWN);
            } catch (ProcessExit exit) {
                throw self.exit(ExitReason.shutdown("after all"));
            }
        }));
        Expect.that("the reasons of all that ended", List.copyOf(lab.ends().values()))
                .is(List.of(ExitReason.shutdown("after all")));
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(ExitReason.class).check();
    }
}
