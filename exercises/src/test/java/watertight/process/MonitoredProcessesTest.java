package watertight.process;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** Monitors between running processes. */
@Exercise("1.13")
class MonitoredProcessesTest {

    private static Body ending(ExitReason reason) {
        return self -> {
            throw self.exit(reason);
        };
    }

    private static ExitReason any(Simulation sim) {
        return sim.chance() ? ExitSignalsTest.harmful(sim) : ExitReason.NORMAL;
    }

    private static int mailboxLength(Self self) {
        return self.node().info(self.pid()).orElseThrow().mailboxLength();
    }

    @Simulated(tries = 60)
    @Label("A monitor brings one Down with the reason, whatever it is, and harms nobody")
    void bringsOneDown(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var reasons = Lab.several(sim.between(1, 3), () -> any(sim));
        lab.process("watcher", self -> {
            for (ExitReason reason : reasons) {
                Self.Spawned child = self.spawnMonitor(ending(reason));
                Expect.that("received", self.receive()).is(new Down(child.monitor(), child.pid(), reason));
            }
            Lab.settle();
            Expect.that("messages left", mailboxLength(self)).is(0);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("Every monitor brings its own Down, to every process that watches")
    void everyWatcherIsTold(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int watchers = sim.between(1, 3);
        int each = sim.between(1, 2);
        var boom = new Lab.Boom();
        Pid watched = lab.node().spawn(self -> {
            Lab.settle();
            throw boom;
        });
        for (int i = 0; i < watchers; i++) {
            lab.process("watcher " + i, self -> {
                List<Object> expected = new ArrayList<>();
                List<Object> received = new ArrayList<>();
                for (int k = 0; k < each; k++) {
                    expected.add(new Down(self.monitor(watched), watched, new ExitReason.Crash(boom)));
                }
                for (int k = 0; k < each; k++) {
                    received.add(self.receive());
                }
                Expect.that("received", received).is(expected);
            });
        }
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A monitor goes one way: the watched process does not hear of the watcher's end")
    void goesOneWay(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            Pid watched = lab.idle();
            lab.node().spawn(self -> {
                self.monitor(watched);
                throw self.exit(ExitReason.SHUTDOWN);
            });
            Lab.settle();
            Expect.that("the watched process is alive", watched.isAlive()).isTrue();
            Expect.that(
                            "messages in its mailbox",
                            lab.node().info(watched).orElseThrow().mailboxLength())
                    .is(0);
        });
    }

    @Simulated(tries = 20)
    @Label("Watching a process that has ended brings a Down with NO_PROCESS at once")
    void watchingTheDead(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("watcher", self -> {
            Pid dead = lab.node().spawn(ending(ExitReason.SHUTDOWN));
            Lab.settle();
            Monitor monitor = self.monitor(dead);
            Expect.that("messages that came", mailboxLength(self)).is(1);
            Expect.that("received", self.receive()).is(new Down(monitor, dead, ExitReason.NO_PROCESS));
        });
        lab.run();
    }

    @Simulated(tries = 400)
    @Label("Watched while it ends, a process is reported exactly once: with its reason, or with NO_PROCESS")
    void isToldOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = any(sim);
        lab.process("watcher", self -> {
            Pid ending = lab.node().spawn(ending(reason));
            Monitor monitor = self.monitor(ending);
            Expect.that("received", self.receive())
                    .isOneOf(new Down(monitor, ending, reason), new Down(monitor, ending, ExitReason.NO_PROCESS));
            Lab.settle();
            Expect.that("messages left", mailboxLength(self)).is(0);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("Watching oneself is accepted and brings nothing")
    void watchingOneself(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("narcissus", self -> {
            self.monitor(self.pid());
            Expect.that("messages that came", mailboxLength(self)).is(0);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("demonitor says whether the watch was on; a Down that has arrived stays, unless it is flushed")
    void demonitors(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean late = sim.chance();
        boolean flush = sim.chance();
        lab.process("watcher", self -> {
            Self.Spawned child = self.spawnMonitor(other -> {
                Lab.settle();
                throw other.exit(ExitReason.SHUTDOWN);
            });
            if (late) {
                Lab.settle();
                Lab.settle();
            }
            self.send(self.pid(), "hello");
            Expect.that(
                            flush ? "demonitorAndFlush" : "demonitor",
                            flush ? self.demonitorAndFlush(child.monitor()) : self.demonitor(child.monitor()))
                    .is(!late);
            Expect.that("demonitor, the second time", self.demonitor(child.monitor()))
                    .is(false);
            Lab.settle();
            Lab.settle();
            Expect.that("messages left", mailboxLength(self)).is(late && !flush ? 2 : 1);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("What a process sent before it ended is received before the news of its end")
    void messagesComeFirst(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("watcher", self -> {
            Pid watcher = self.pid();
            Self.Spawned child = self.spawnMonitor(other -> watcher.send("last words"));
            Expect.that("received first", self.receive()).is("last words");
            Expect.that("received second", self.receive())
                    .is(new Down(child.monitor(), child.pid(), ExitReason.NORMAL));
        });
        lab.run();
    }
}
