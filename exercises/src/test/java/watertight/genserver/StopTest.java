package watertight.genserver;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;

/** A server is asked to stop. */
@Exercise("2.8")
class StopTest {

    private static final Name NAME = new Name("obedient");
    private static final Outcome STOPPED = new Outcome.Answered("stopped");

    private static Pid start(Caller caller, Obedient server) throws InterruptedException {
        return GenServer.start(caller, server, StartOptions.named(NAME)).orElseThrow();
    }

    private static Outcome stop(Caller caller, Destination server, ExitReason reason, Duration timeout)
            throws InterruptedException {
        return Outcome.of(() -> {
            GenServer.stop(caller, server, reason, timeout);
            return "stopped";
        });
    }

    @Simulated(tries = 100)
    @Label("stop has the server terminate and end with the reason given, and returns when it has ended")
    void stops(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = Duration.ofMillis(sim.between(0, 30));
        var server = new Obedient(sim.chance()).terminatingFor(time);
        ExitReason reason = TerminateTest.anyReason(sim);
        boolean byName = sim.chance();
        int before = sim.between(0, 3);
        lab.process("client", self -> {
            Pid pid = start(self, server);
            for (int i = 0; i < before; i++) {
                GenServer.cast(self, pid, Obedient.COUNT);
            }
            Expect.that("stop", stop(self, byName ? NAME : pid, reason, GenServer.FOREVER))
                    .is(STOPPED);
            Expect.that("the time then", sim.now()).is(time);
            Expect.that("the reason the server had ended with", lab.reasonOf(pid))
                    .is(reason);
            Expect.that("what terminate was given", server.terminations)
                    .is(List.of(new Obedient.Terminated(reason, before)));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 300)
    @Label("A server that ends as soon as it is told is not missed: stop has watched it from before")
    void missesNoEnd(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Obedient(sim.chance());
        lab.process("client", self -> {
            Pid pid = start(self, server);
            Expect.that("stop", stop(self, pid, ExitReason.SHUTDOWN, GenServer.FOREVER))
                    .is(STOPPED);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("Unless told otherwise stop stops normally, and a plain thread may stop a server too")
    void stopsNormally(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Obedient(sim.chance()).terminatingFor(Duration.ofDays(1));
        lab.play(() -> {
            Pid pid = start(lab.node(), server);
            GenServer.stop(lab.node(), pid);
            Expect.that("the reason the server ended with", lab.reasonOf(pid)).is(ExitReason.NORMAL);
            Expect.that("the processes left", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 20)
    @Label("The reason is compared by its value: an equal one is the one that was asked for")
    void equalReasons(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Obedient(sim.chance());
        int detail = sim.between(0, 10_000);
        var order = new Obedient.Order(
                "stop", (self, from, state) -> Result.stop(ExitReason.shutdown("tired " + detail), state));
        lab.process("client", self -> {
            Pid pid = start(self, server);
            lab.node().spawn(other -> GenServer.cast(other, pid, order));
            Outcome outcome = stop(self, pid, ExitReason.shutdown("tired " + detail), GenServer.FOREVER);
            Expect.that("stop", outcome).isOneOf(STOPPED, new Outcome.Ended(pid, ExitReason.NO_PROCESS));
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("If terminate takes too long, stop gives up in time with CallTimeoutException; the server still ends")
    void givesUp(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var timeout = Duration.ofMillis(sim.between(0, 50));
        var server = new Obedient(sim.chance()).terminatingFor(timeout.plusMillis(10));
        ExitReason reason = TerminateTest.anyReason(sim);
        boolean byName = sim.chance();
        lab.process("client", self -> {
            Pid pid = start(self, server);
            Destination asked = byName ? NAME : pid;
            Expect.that("stop", stop(self, asked, reason, timeout)).is(new Outcome.TimedOut(asked));
            Expect.that("the time then", sim.now()).is(timeout);
            Simulation.pass(Duration.ofMillis(20));
            Expect.that("the reason the server ended with", lab.reasonOf(pid)).is(reason);
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 300)
    @Label("If the server ends in the very moment of giving up, stop returns or throws, and leaves nothing behind")
    void endsAtTheDeadline(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = Duration.ofMillis(sim.between(1, 5));
        var server = new Obedient(sim.chance()).terminatingFor(time);
        ExitReason reason = TerminateTest.anyReason(sim);
        lab.process("client", self -> {
            Pid pid = start(self, server);
            Expect.that("stop", stop(self, pid, reason, time)).isOneOf(STOPPED, new Outcome.TimedOut(pid));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("If the server ends with another reason, stop throws ServerEndedException with that")
    void endsOtherwise(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var boom = new Lab.Boom();
        boolean throwing = sim.chance();
        var server = throwing
                ? new Obedient(sim.chance()).terminatingWith(boom)
                : new Obedient(sim.chance()).terminatingFor(Duration.ofSeconds(1));
        lab.process("client", self -> {
            Pid pid = start(self, server);
            lab.node().spawn(other -> {
                Lab.settle();
                lab.node().kill(pid);
            });
            Expect.that("stop", stop(self, pid, ExitReason.NORMAL, GenServer.FOREVER))
                    .is(new Outcome.Ended(pid, throwing ? new ExitReason.Crash(boom) : ExitReason.KILLED));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("Stopping one who has ended, or a name that nobody has, throws ServerEndedException with NO_PROCESS")
    void stopsNobody(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Obedient(sim.chance());
        boolean byName = sim.chance();
        ExitReason reason = TerminateTest.anyReason(sim);
        lab.process("client", self -> {
            Pid pid = start(self, server);
            lab.node().kill(pid);
            Destination asked = byName ? NAME : pid;
            Expect.that("stop", stop(self, asked, reason, GenServer.FOREVER))
                    .is(new Outcome.Ended(asked, ExitReason.NO_PROCESS));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A server that stops itself by stop would wait for itself: it fails at once with CallingSelfException")
    void stopsItself(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Obedient(sim.chance());
        boolean byName = sim.chance();
        var order = new Obedient.Order("stop yourself", (self, from, state) -> {
            Outcome outcome = stop(self, byName ? NAME : self.pid(), ExitReason.NORMAL, GenServer.FOREVER);
            return CallResult.reply(outcome, state);
        });
        lab.process("client", self -> {
            Pid pid = start(self, server);
            Expect.that("the server's stop of itself", GenServer.call(self, pid, order))
                    .is(new Outcome.CalledItself(byName ? NAME : pid));
            Lab.settle();
            Expect.that("the server is alive", pid.isAlive()).isTrue();
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("stop waits for the end and nothing else: other messages stay, in order, and so does the caller's own Down")
    void othersStay(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Obedient(sim.chance()).terminatingFor(Duration.ofMillis(sim.between(0, 3)));
        lab.process("client", self -> {
            Pid pid = start(self, server);
            var watch = self.monitor(pid);
            self.send(self.pid(), "a letter");
            Expect.that("stop", stop(self, pid, ExitReason.NORMAL, GenServer.FOREVER))
                    .is(STOPPED);
            Expect.that("the first message left", self.receive()).is("a letter");
            Expect.that("the second message left", self.receive()).is(new Down(watch, pid, ExitReason.NORMAL));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }
}
