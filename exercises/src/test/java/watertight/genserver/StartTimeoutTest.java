package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.genserver.StartResult.Started;
import watertight.genserver.StartResult.TimedOut;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;

/** A start that waits no longer than it was told to. */
@Exercise("2.2")
class StartTimeoutTest {

    private static final Duration TIMEOUT = Duration.ofMillis(50);
    private static final Name BANK = new Name("bank");
    private static final StartOptions OPTIONS = StartOptions.named(BANK).withInitTimeout(TIMEOUT);

    private final List<Pid> initialised = new ArrayList<>();

    /** A server whose init takes so long. A stubborn one does not end when it is interrupted. */
    private Recorder slow(Duration time, boolean stubborn) {
        return new Recorder(self -> {
            initialised.add(self.pid());
            try {
                Simulation.pass(time);
            } catch (InterruptedException ended) {
                if (!stubborn) {
                    throw ended;
                }
            }
            return InitResult.ok(List.of("ready"));
        });
    }

    @Simulated(tries = 150)
    @Label("An init that takes too long is killed; whoever started it is told, and not harmed, linked or not")
    void killsTheSlow(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        boolean trapping = sim.chance();
        var server = slow(TIMEOUT.plusMillis(sim.between(1, 100)), sim.chance());
        lab.process("starter", self -> {
            self.trapExits(trapping);
            Expect.that("what it returned", StartTest.start(self, linked, server, OPTIONS))
                    .is(new TimedOut());
            Expect.that("the time that it took", sim.now()).is(TIMEOUT);
            Expect.that("the end of the new process", lab.reasonOf(initialised.getLast()))
                    .is(ExitReason.KILLED);
            Expect.that("who holds 'bank' then", lab.node().whereis(BANK)).is(Optional.empty());
            Simulation.pass(Duration.ofSeconds(1));
            Expect.that("messages left", StartTest.mailboxLength(self)).is(0);
            Expect.that("processes left", lab.node().processes()).is(List.of(self.pid()));
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("An init that is done in time is left alone; without a timeout, it takes as long as it takes")
    void leavesTheQuickAlone(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        boolean limited = sim.chance();
        Duration time = limited ? TIMEOUT.minusMillis(sim.between(1, 50)) : Duration.ofHours(sim.between(1, 100));
        lab.process("starter", self -> {
            StartOptions options = limited ? OPTIONS : StartOptions.NONE;
            StartResult result = StartTest.start(self, linked, slow(time, false), options);
            Expect.that("what it returned", result).is(new Started(initialised.getLast()));
            Simulation.pass(Duration.ofSeconds(1));
            Expect.that("the server is alive", initialised.getLast().isAlive()).isTrue();
        });
        lab.run();
    }

    @Simulated(tries = 600)
    @Label("An init that is done in the very moment of the timeout is in time or too late, and not a bit of both")
    void inTheVeryMoment(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        boolean trapping = sim.chance();
        lab.process("starter", self -> {
            self.trapExits(trapping);
            StartResult result = StartTest.start(self, linked, slow(TIMEOUT, sim.chance()), OPTIONS);
            Pid server = initialised.getLast();
            Expect.that("what it returned", result).isOneOf(new Started(server), new TimedOut());
            Lab.settle();
            Expect.that("after " + result + " the server is alive", server.isAlive())
                    .is(result instanceof Started);
            Expect.that("messages left", StartTest.mailboxLength(self)).is(0);
        });
        lab.run();
    }
}
