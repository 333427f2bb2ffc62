package watertight.process;

import java.util.ArrayList;
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

@Exercise("1.10")
class ExitSignalsTest {

    static ExitReason harmful(Simulation sim) {
        return sim.oneOf(List.of(
                ExitReason.crash("broken"),
                ExitReason.SHUTDOWN,
                ExitReason.shutdown("tired"),
                ExitReason.KILLED,
                ExitReason.NO_PROCESS));
    }

    @Simulated(tries = 50)
    @Label("An exit signal with any reason but normal ends the process, with the signal's reason")
    void signalsEnd(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = harmful(sim);
        boolean byProcess = sim.chance();
        lab.play(() -> {
            Pid victim = lab.idle();
            Pid bystander = lab.idle();
            if (byProcess) {
                lab.node().spawn(self -> self.exit(victim, reason));
            } else {
                lab.node().exit(victim, reason);
            }
            Lab.settle();
            Expect.that("the reason the victim ended with", lab.reasonOf(victim))
                    .is(reason);
            Expect.that("the bystander is alive", bystander.isAlive()).isTrue();
        });
    }

    @Simulated(tries = 30)
    @Label("A normal exit signal from someone else means nothing")
    void normalIsHarmless(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean byProcess = sim.chance();
        lab.play(() -> {
            Pid target = lab.idle();
            if (byProcess) {
                lab.node().spawn(self -> self.exit(target, ExitReason.NORMAL));
            } else {
                lab.node().exit(target, ExitReason.NORMAL);
            }
            Lab.settle();
            Expect.that("the target is alive after a normal exit signal", target.isAlive())
                    .isTrue();
        });
    }

    @Simulated(tries = 30)
    @Label("Sent to oneself, even a normal exit signal is the end")
    void normalToOneselfEnds(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.chance() ? harmful(sim) : ExitReason.NORMAL;
        List<String> after = new ArrayList<>();
        lab.play(() -> lab.node().spawn(self -> {
            self.exit(self.pid(), reason);
            after.add("went on");
        }));
        Expect.that("what the process did after its exit signal to itself", after)
                .is(List.of());
        Expect.that("the reasons of all that ended", List.copyOf(lab.ends().values()))
                .is(List.of(reason));
    }

    @Simulated(tries = 20)
    @Label("The process itself is asked: a signal is fatal to it or not, and asking changes nothing")
    void saysWhatIsFatal(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.chance() ? harmful(sim) : ExitReason.NORMAL;
        boolean fromItself = sim.chance();
        lab.play(() -> {
            Pid target = lab.idle();
            var signal = new Exit(fromItself ? target : lab.idle(), reason);
            Expect.that(
                            "fatal: " + reason + (fromItself ? " from itself" : " from another"),
                            target.process().signals().isFatal(signal))
                    .is(fromItself || !reason.isNormal());
        });
    }

    @Simulated(tries = 100)
    @Label("kill ends a process at once, whatever it does, and everyone is told KILLED")
    void killEnds(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean waits = sim.chance();
        List<String> interrupted = new ArrayList<>();
        lab.play(() -> {
            Pid victim = lab.node().spawn(self -> {
                try {
                    Lab.forever();
                } catch (InterruptedException noticed) {
                    interrupted.add("interrupted");
                }
            });
            if (waits) {
                Lab.settle();
            }
            lab.node().kill(victim);
            Expect.that("the victim is alive after kill returned", victim.isAlive())
                    .isFalse();
            Expect.that("the reason", lab.reasonOf(victim)).is(ExitReason.KILLED);
            Expect.that("the processes left", lab.node().processes()).is(List.of());
        });
        Expect.that("the thread of the killed process was", interrupted).is(List.of("interrupted"));
    }

    @Simulated(tries = 50)
    @Label("A process ends once: to one that has ended, further signals and kills mean nothing")
    void endsOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason first = harmful(sim);
        ExitReason second = harmful(sim);
        lab.play(() -> {
            Pid victim = lab.idle();
            lab.node().exit(victim, first);
            lab.node().kill(victim);
            lab.node().exit(victim, second);
            Expect.that("the reason", lab.reasonOf(victim)).is(first);
        });
        long ends = lab.traces().stream().filter(Trace.Ended.class::isInstance).count();
        Expect.that("times the victim ended", ends).is(1L);
    }

    @Simulated(tries = 100)
    @Label("Of a kill and a signal at the same time, one is the reason")
    void killAndSignalAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Pid victim = lab.idle();
        lab.start("killer", () -> lab.node().kill(victim));
        lab.start("signaller", () -> lab.node().exit(victim, ExitReason.SHUTDOWN));
        lab.run();
        Expect.that("the reason", lab.reasonOf(victim)).isOneOf(ExitReason.KILLED, ExitReason.SHUTDOWN);
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(ExitSignals.class).check();
    }
}
