package watertight.genserver;

import java.time.Duration;
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
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** The server's own ways to end. */
@Exercise("2.8")
class TerminateTest {

    /** A way to end: what a callback does, and the reason and state that terminate is then given. */
    private record Way(Obedient.Order order, ExitReason reason, int stateAdded) {

        static Way any(Simulation sim) {
            var reason = anyReason(sim);
            var boom = new Lab.Boom();
            return sim.oneOf(List.of(
                    new Way(order("stop", (self, from, state) -> Result.stop(reason, state + 100)), reason, 100),
                    new Way(
                            order("throw", (self, from, state) -> {
                                throw boom;
                            }),
                            new ExitReason.Crash(boom),
                            0),
                    new Way(
                            order("exit", (self, from, state) -> {
                                throw self.exit(reason);
                            }),
                            reason,
                            0)));
        }

        static Obedient.Order order(String words, Obedient.Step step) {
            return new Obedient.Order(words, step);
        }
    }

    static ExitReason anyReason(Simulation sim) {
        return sim.oneOf(List.of(
                ExitReason.NORMAL,
                ExitReason.SHUTDOWN,
                ExitReason.shutdown("tired"),
                ExitReason.crash("broken"),
                ExitReason.KILLED));
    }

    private static void cast(Lab lab, Pid server, Obedient.Order order, int times) {
        for (int i = 0; i < times; i++) {
            GenServer.cast(lab.node(), server, order);
        }
    }

    /** Has a server do something by a call, but does not wait for the answer. */
    private static From send(Self self, Pid server, Obedient.Order order) {
        var from = new From(self.alias());
        server.send(new Protocol.Call(order, from));
        return from;
    }

    @Simulated(tries = 100)
    @Label(
            "A server that stops or throws terminates once, with the reason and the state it had, then ends with that reason")
    void endsByItself(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Obedient(sim.chance());
        var way = Way.any(sim);
        int before = sim.between(0, 3);
        int after = sim.between(0, 2);
        boolean called = sim.chance();
        lab.process("client", self -> {
            Pid pid = GenServer.start(self, server).orElseThrow();
            cast(lab, pid, Obedient.COUNT, before);
            if (called) {
                send(self, pid, way.order());
            } else {
                cast(lab, pid, way.order(), 1);
            }
            cast(lab, pid, Obedient.COUNT, after);
            Lab.settle();
            Expect.that("what terminate was given", server.terminations)
                    .is(List.of(new Obedient.Terminated(way.reason(), before + way.stateAdded())));
            Expect.that("the reason the server ended with", lab.reasonOf(pid)).is(way.reason());
            Expect.that("the messages the server handled", server.taken.size()).is(before + 1);
            Expect.that("messages that the client got", Aftermath.mailboxLength(self))
                    .is(0);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("If terminate throws, the server ends with what it threw, and does not terminate again")
    void terminateThrows(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var boom = new Lab.Boom();
        var server = new Obedient(sim.chance()).terminatingWith(boom);
        var way = Way.any(sim);
        lab.play(() -> {
            Pid pid = GenServer.start(lab.node(), server).orElseThrow();
            cast(lab, pid, way.order(), 1);
            Lab.settle();
            Expect.that("what terminate was given", server.terminations)
                    .is(List.of(new Obedient.Terminated(way.reason(), way.stateAdded())));
            Expect.that("the reason the server ended with", lab.reasonOf(pid)).is(new ExitReason.Crash(boom));
        });
    }

    private static Obedient.Order goodbye(ExitReason reason) {
        return Way.order("goodbye", (self, from, state) -> CallResult.stopAndReply(reason, "goodbye", state + 1));
    }

    @Simulated(tries = 60)
    @Label("With stopAndReply the server terminates first, then the caller has its answer, then the process ends")
    void stopsAndReplies(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = Duration.ofMillis(sim.between(0, 30));
        var server = new Obedient(sim.chance()).terminatingFor(time);
        var reason = anyReason(sim);
        lab.process("client", self -> {
            Pid pid = GenServer.start(self, server).orElseThrow();
            var watch = self.monitor(pid);
            From from = send(self, pid, goodbye(reason));
            Expect.that("what the caller got first", self.receive()).is(new Protocol.Answer(from, "goodbye"));
            Expect.that("the time then", sim.now()).is(time);
            Expect.that("what terminate had been given by then", server.terminations)
                    .is(List.of(new Obedient.Terminated(reason, 1)));
            Expect.that("what it got next", self.receive()).is(new Down(watch, pid, reason));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("With stopAndReply the caller has its answer even if terminate throws; the end is then what it threw")
    void repliesEvenIfTerminateThrows(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var boom = new Lab.Boom();
        var server = new Obedient(sim.chance()).terminatingWith(boom);
        var reason = anyReason(sim);
        lab.process("client", self -> {
            Pid pid = GenServer.start(self, server).orElseThrow();
            var watch = self.monitor(pid);
            From from = send(self, pid, goodbye(reason));
            Expect.that("what the caller got first", self.receive()).is(new Protocol.Answer(from, "goodbye"));
            Expect.that("what it got next", self.receive()).is(new Down(watch, pid, new ExitReason.Crash(boom)));
            Expect.that("what terminate was given", server.terminations)
                    .is(List.of(new Obedient.Terminated(reason, 1)));
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A server that is killed while it terminates does not begin again")
    void killedWhileItTerminates(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Obedient(sim.chance()).terminatingFor(Duration.ofSeconds(1));
        var way = Way.any(sim);
        lab.play(() -> {
            Pid pid = GenServer.start(lab.node(), server).orElseThrow();
            cast(lab, pid, way.order(), 1);
            Lab.settle();
            lab.node().kill(pid);
            Lab.settle();
            Expect.that("what terminate was given", server.terminations)
                    .is(List.of(new Obedient.Terminated(way.reason(), way.stateAdded())));
            Expect.that("the reason the server ended with", lab.reasonOf(pid)).is(ExitReason.KILLED);
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Loop.class, Stopping.class).check();
    }
}
