package watertight.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** One child is stopped: how it is told, and how long it may take. */
@Exercise("3.1")
class TerminationTest {

    private static final Body PLAIN = self -> Lab.forever();

    /** What the supervisor does with a child. */
    @FunctionalInterface
    private interface Deed {
        void of(Self supervisor, Pid child) throws Exception;
    }

    /** A process that traps exits has one child, and does this with it. */
    private static void supervise(Lab lab, Body child, Deed deed) {
        lab.process("supervisor", self -> {
            self.trapExits(true);
            Pid pid = self.spawnLink(child);
            Lab.settle();
            deed.of(self, pid);
        });
        lab.run();
    }

    /** A child that traps exits, notes the first thing it hears, and ends with this reason when so much time has passed. */
    private static Body taking(Duration time, ExitReason reason, List<Object> heard) {
        return self -> {
            self.trapExits(true);
            heard.add(self.receive());
            Simulation.pass(time);
            throw self.exit(reason);
        };
    }

    /** Stops the child, which takes exactly this long. */
    private static void stopIn(Duration time, Simulation sim, Self self, Pid child, Shutdown shutdown)
            throws InterruptedException {
        Duration before = sim.now();
        Termination.stop(self, child, shutdown);
        Expect.that("the time that stop took", sim.now().minus(before)).is(time);
        Expect.that("the child is alive when stop returns", child.isAlive()).isFalse();
    }

    private static ExitReason any(Simulation sim) {
        return sim.oneOf(List.of(ExitReason.SHUTDOWN, ExitReason.NORMAL, ExitReason.crash("broken on the way out")));
    }

    @Simulated(tries = 60)
    @Label("A child is sent the exit signal shutdown, and stop waits until it has ended, in its own way")
    void asksAndWaits(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = Duration.ofMillis(sim.between(0, 50));
        var shutdown = sim.oneOf(List.of(Shutdown.INFINITY, Shutdown.after(time.plusMillis(sim.between(1, 50)))));
        ExitReason reason = any(sim);
        List<Object> heard = new ArrayList<>();
        supervise(lab, taking(time, reason, heard), (self, child) -> {
            stopIn(time, sim, self, child, shutdown);
            Expect.that("what the child heard", heard).is(List.of(new Exit(self.pid(), ExitReason.SHUTDOWN)));
            Expect.that("the reason it ended with", lab.reasonOf(child)).is(reason);
        });
    }

    @Simulated(tries = 40)
    @Label("A child whose time is up is killed, and stop returns in that moment")
    void killsTheLate(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var limit = Duration.ofMillis(sim.between(0, 50));
        var time = limit.plusMillis(sim.between(1, 100));
        List<Object> heard = new ArrayList<>();
        supervise(lab, taking(time, ExitReason.SHUTDOWN, heard), (self, child) -> {
            stopIn(limit, sim, self, child, Shutdown.after(limit));
            Expect.that("the reason it ended with", lab.reasonOf(child)).is(ExitReason.KILLED);
        });
    }

    @Simulated(tries = 40)
    @Label("A child that traps exits and goes on as if nothing had been said is killed when its time is up")
    void killsTheDeaf(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var limit = Duration.ofMillis(sim.between(0, 5_000));
        Body deaf = self -> {
            self.trapExits(true);
            Lab.forever();
        };
        supervise(lab, deaf, (self, child) -> {
            stopIn(limit, sim, self, child, Shutdown.after(limit));
            Expect.that("the reason it ended with", lab.reasonOf(child)).is(ExitReason.KILLED);
        });
    }

    @Simulated(tries = 20)
    @Label("With infinity, stop waits for as long as the child takes, even for days")
    void waitsForDays(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = Duration.ofHours(sim.between(1, 100));
        List<Object> heard = new ArrayList<>();
        supervise(lab, taking(time, ExitReason.SHUTDOWN, heard), (self, child) -> {
            stopIn(time, sim, self, child, Shutdown.INFINITY);
            Expect.that("the reason it ended with", lab.reasonOf(child)).is(ExitReason.SHUTDOWN);
        });
    }

    @Simulated(tries = 40)
    @Label("With brutal kill, the child is killed at once and hears nothing before, whether it traps exits or not")
    void killsAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        List<Object> heard = new ArrayList<>();
        Body body = sim.chance() ? PLAIN : taking(Duration.ZERO, ExitReason.SHUTDOWN, heard);
        supervise(lab, body, (self, child) -> {
            stopIn(Duration.ZERO, sim, self, child, Shutdown.BRUTAL_KILL);
            Expect.that("the reason it ended with", lab.reasonOf(child)).is(ExitReason.KILLED);
            Expect.that("what it heard before", heard).is(List.of());
        });
    }

    @Simulated(tries = 40)
    @Label("A child that does not trap exits just ends, by the signal: its reason is shutdown")
    void plainChildrenJustEnd(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var shutdown = sim.oneOf(List.of(Shutdown.INFINITY, Shutdown.after(Duration.ofMillis(sim.between(1, 50)))));
        supervise(lab, PLAIN, (self, child) -> {
            stopIn(Duration.ZERO, sim, self, child, shutdown);
            Expect.that("the reason it ended with", lab.reasonOf(child)).is(ExitReason.SHUTDOWN);
        });
    }

    @Simulated(tries = 40)
    @Label("A child that has unlinked itself is stopped like any other")
    void stopsTheUnlinked(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var shutdown = sim.oneOf(List.of(Shutdown.INFINITY, Shutdown.after(Duration.ofDays(1)), Shutdown.BRUTAL_KILL));
        lab.process("supervisor", self -> {
            self.trapExits(true);
            Pid supervisor = self.pid();
            Pid child = self.spawnLink(other -> {
                other.unlink(supervisor);
                Lab.forever();
            });
            Lab.settle();
            stopIn(Duration.ZERO, sim, self, child, shutdown);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("Only that child is stopped: the others run on, and stay linked")
    void stopsNobodyElse(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var shutdown = sim.oneOf(List.of(Shutdown.INFINITY, Shutdown.after(Duration.ofDays(1)), Shutdown.BRUTAL_KILL));
        supervise(lab, PLAIN, (self, child) -> {
            Pid other = self.spawnLink(PLAIN);
            stopIn(Duration.ZERO, sim, self, child, shutdown);
            Lab.settle();
            Expect.that("the other child is alive", other.isAlive()).isTrue();
            Expect.that(
                            "who the supervisor is linked to",
                            List.copyOf(
                                    lab.node().info(self.pid()).orElseThrow().links()))
                    .is(List.of(other));
        });
    }
}
