package watertight.hello;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

@Exercise("1.15")
class KeeperTest {

    private static final List<ExitReason> HARMFUL = List.of(
            ExitReason.crash("broken"),
            ExitReason.SHUTDOWN,
            ExitReason.shutdown("tired"),
            ExitReason.KILLED,
            ExitReason.NO_PROCESS);

    /** A worker that, each time it is started, ends for the next of some reasons, and after the last one waits. */
    private static final class Worker {
        final List<Pid> started = new ArrayList<>();
        final List<ExitReason> reasons;
        int mostAtOnce;

        Worker(List<ExitReason> reasons) {
            this.reasons = reasons;
        }

        Body body() {
            return self -> {
                started.add(self.pid());
                mostAtOnce = Math.max(mostAtOnce, alive().size());
                if (started.size() > reasons.size()) {
                    Lab.forever();
                }
                throw self.exit(reasons.get(started.size() - 1));
            };
        }

        List<Pid> alive() {
            return started.stream().filter(Pid::isAlive).toList();
        }
    }

    private static List<ExitReason> ends(Simulation sim, int low) {
        return Lab.several(sim.between(low, 4), () -> sim.oneOf(HARMFUL));
    }

    @Simulated(tries = 60)
    @Label("A worker that ends abnormally is started again, every time, and there is one at a time")
    void restarts(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var worker = new Worker(ends(sim, 0));
        lab.play(() -> {
            Pid keeper = Keeper.keep(lab.node(), worker.body());
            Lab.settle();
            Expect.that("times the worker was started", worker.started.size()).is(worker.reasons.size() + 1);
            Expect.that("workers at the same time", worker.mostAtOnce).is(1);
            Expect.that("the keeper is alive", keeper.isAlive()).isTrue();
        });
    }

    @Simulated(tries = 250)
    @Label("When the worker ends normally the work is done: it is not started again, and the keeper ends normally")
    void endsWhenTheWorkIsDone(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var reasons = ends(sim, 0);
        reasons.add(ExitReason.NORMAL);
        var worker = new Worker(reasons);
        lab.play(() -> {
            Pid keeper = Keeper.keep(lab.node(), worker.body());
            Lab.settle();
            Expect.that("times the worker was started", worker.started.size()).is(reasons.size());
            Expect.that("the keeper's end", lab.reasonOf(keeper)).is(ExitReason.NORMAL);
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 40)
    @Label("A worker that is killed, or ended by a signal, is started again")
    void restartsTheKilled(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean kill = sim.chance();
        var worker = new Worker(List.of());
        lab.play(() -> {
            Keeper.keep(lab.node(), worker.body());
            for (int i = 1; i <= 2; i++) {
                Lab.settle();
                Expect.that("times the worker was started", worker.started.size())
                        .is(i);
                if (kill) {
                    lab.node().kill(worker.started.get(i - 1));
                } else {
                    lab.node().exit(worker.started.get(i - 1), ExitReason.SHUTDOWN);
                }
            }
            Lab.settle();
            Expect.that("workers alive", worker.alive()).is(List.of(worker.started.get(2)));
        });
    }

    @Simulated(tries = 60)
    @Label("Anyone else's exit signal ends the keeper with that reason, even a normal one, and the worker with it")
    void obeysOthers(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.chance() ? sim.oneOf(HARMFUL) : ExitReason.NORMAL;
        boolean byProcess = sim.chance();
        boolean stubborn = sim.chance();
        var worker = new Worker(ends(sim, 0));
        lab.play(() -> {
            Pid keeper = Keeper.keep(lab.node(), self -> {
                self.trapExits(stubborn);
                worker.body().run(self);
            });
            Lab.settle();
            if (byProcess) {
                lab.node().spawn(self -> self.exit(keeper, reason));
            } else {
                lab.node().exit(keeper, reason);
            }
            Lab.settle();
            Expect.that("the keeper's end", lab.reasonOf(keeper)).is(reason);
            Expect.that("workers left alive", worker.alive()).is(List.of());
            Expect.that("times the worker was started", worker.started.size()).is(worker.reasons.size() + 1);
        });
    }

    @Simulated(tries = 20)
    @Label("A killed keeper takes its worker with it")
    void killedKeeper(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var worker = new Worker(ends(sim, 0));
        lab.play(() -> {
            Pid keeper = Keeper.keep(lab.node(), worker.body());
            Lab.settle();
            lab.node().kill(keeper);
            Lab.settle();
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 400)
    @Label("Told to end in the very moment its worker fails, the keeper ends and leaves no worker behind")
    void endsWhileTheWorkerFails(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var worker = new Worker(List.of());
        var bothReady = new CountDownLatch(2);
        List<Pid> keeper = new ArrayList<>();
        lab.start("the test", () -> keeper.add(Keeper.keep(lab.node(), worker.body())));
        lab.run();
        lab.start("who ends the worker", () -> {
            bothReady.countDown();
            bothReady.await();
            lab.node().kill(worker.started.get(0));
        });
        lab.start("who ends the keeper", () -> {
            bothReady.countDown();
            bothReady.await();
            lab.node().exit(keeper.get(0), ExitReason.SHUTDOWN);
        });
        lab.run();
        Expect.that("the keeper's end", lab.reasonOf(keeper.get(0))).is(ExitReason.SHUTDOWN);
        Expect.that("workers left alive", worker.alive()).is(List.of());
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(Keeper.class).check();
    }
}
