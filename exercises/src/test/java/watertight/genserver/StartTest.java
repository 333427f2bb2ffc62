package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.genserver.StartResult.Failed;
import watertight.genserver.StartResult.Ignored;
import watertight.genserver.StartResult.Started;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** How a start goes, linked or not, as long as it harms nobody. */
@Exercise("2.2")
class StartTest {

    /** Starts it, linked or not. */
    static StartResult start(Self self, boolean linked, GenServer<?, ?, ?> server, StartOptions options)
            throws InterruptedException {
        return linked ? GenServer.startLink(self, server, options) : GenServer.start(self, server, options);
    }

    static StartResult start(Self self, boolean linked, GenServer<?, ?, ?> server) throws InterruptedException {
        return start(self, linked, server, StartOptions.NONE);
    }

    static int mailboxLength(Self self) {
        return self.node().info(self.pid()).orElseThrow().mailboxLength();
    }

    @Simulated(tries = 60)
    @Label("init runs in the new process, and whoever starts it waits until that is done")
    void waitsForInit(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Duration time = Duration.ofMillis(sim.between(0, 3));
        List<Pid> initialised = new ArrayList<>();
        var server = new Recorder(self -> {
            Simulation.pass(time);
            initialised.add(lab.here());
            return InitResult.ok(List.of("ready"));
        });
        boolean linked = sim.chance();
        lab.process("starter", self -> {
            StartResult result = start(self, linked, server);
            Expect.that("the time that it took", sim.now()).is(time);
            Expect.that("inits that were done by then", initialised.size()).is(1);
            Expect.that("init ran in a process of its own", initialised.get(0) != self.pid())
                    .isTrue();
            Expect.that("what it returned", result).is(new Started(initialised.get(0)));
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("A server that has started serves, with the state that its init returned")
    void serves(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int casts = sim.between(1, 3);
        var server = new Recorder(self -> InitResult.ok(List.of("ready")));
        lab.play(() -> {
            Pid pid = GenServer.start(lab.node(), server).orElseThrow();
            var expected = new ArrayList<>(List.of("ready"));
            for (int i = 1; i <= casts; i++) {
                GenServer.cast(lab.node(), pid, Recorder.Step.of(i));
                expected.add("cast " + i);
            }
            Lab.settle();
            Expect.that("the state in the end", server.state()).is(expected);
            Expect.that("processes left", lab.node().processes()).is(List.of(pid));
        });
    }

    @Simulated(tries = 60)
    @Label("If init says ignore, whoever starts it is told so, and the process ends normally")
    void ignores(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        List<Pid> initialised = new ArrayList<>();
        var server = new Recorder(self -> {
            initialised.add(self.pid());
            return InitResult.ignore();
        });
        lab.process("starter", self -> {
            Expect.that("what it returned", start(self, linked, server)).is(new Ignored());
            Lab.settle();
            Expect.that("the end of the new process", lab.reasonOf(initialised.get(0)))
                    .is(ExitReason.NORMAL);
            Expect.that("messages left", mailboxLength(self)).is(0);
        });
        lab.run();
    }

    @Simulated(tries = 150)
    @Label("If init says stop or throws, or its process is ended, start tells the reason and harms nobody")
    void fails(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var failing = FailingInit.any(sim);
        boolean trapping = sim.chance();
        lab.process("starter", self -> {
            self.trapExits(trapping);
            Expect.that("what start returned", GenServer.start(self, new Recorder(failing)))
                    .is(new Failed(failing.reason()));
            Lab.settle();
            Expect.that("processes left", lab.node().processes()).is(List.of(self.pid()));
            Expect.that("messages left", mailboxLength(self)).is(0);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("After a start nothing of it is left with whoever started it, neither a message nor a monitor")
    void leavesNothingBehind(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean atOnce = sim.chance();
        lab.process("starter", self -> {
            Pid server = GenServer.start(self, new Recorder()).orElseThrow();
            if (!atOnce) {
                Lab.settle();
            }
            lab.node().kill(server);
            Lab.settle();
            Expect.that("messages left, after the server's end", mailboxLength(self))
                    .is(0);
            Expect.that(
                            "who is linked",
                            lab.node().info(self.pid()).orElseThrow().links())
                    .is(Set.of());
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("Messages that have nothing to do with the start stay in the mailbox, in order")
    void leavesOtherMessages(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        boolean ends = sim.chance();
        lab.process("starter", self -> {
            Self.Spawned other = self.spawnMonitor(stranger -> {
                if (!ends) {
                    Lab.settle();
                }
            });
            self.send(self.pid(), "before");
            var server = new Recorder(starting -> {
                Lab.settle();
                Lab.settle();
                self.pid().send("meanwhile");
                return InitResult.ok(List.of());
            });
            StartResult result = start(self, linked, server);
            Expect.that("the result", result.getClass().getSimpleName()).is("Started");
            Expect.that("received then", self.receive(Down.class))
                    .is(new Down(other.monitor(), other.pid(), ExitReason.NORMAL));
            Expect.that("received then", self.receive()).is("before");
            Expect.that("received then", self.receive()).is("meanwhile");
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("When several start servers at the same time, each is told of its own")
    void severalAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int starters = sim.between(2, 3);
        for (int s = 0; s < starters; s++) {
            List<Pid> initialised = new ArrayList<>();
            boolean fails = sim.chance();
            lab.process("starter " + (s + 1), self -> {
                var boom = new Lab.Boom();
                var server = new Recorder(starting -> {
                    initialised.add(starting.pid());
                    if (fails) {
                        throw boom;
                    }
                    return InitResult.ok(List.of());
                });
                StartResult result = GenServer.start(self, server);
                Expect.that("what start returned", result)
                        .is(fails ? new Failed(new ExitReason.Crash(boom)) : new Started(initialised.get(0)));
            });
        }
        lab.run();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Starting.class).check();
    }
}
