package watertight.genserver;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

@Exercise("2.1")
class LoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static List<String> casts(int size) {
        var all = new ArrayList<>(List.of("init"));
        for (int i = 1; i <= size; i++) {
            all.add("cast " + i);
        }
        return all;
    }

    @Simulated(tries = 60)
    @Label("Casts are handled in the order sent, and each callback gets the state that the one before it returned")
    void threadsTheState(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int size = sim.between(1, 5);
        boolean fromProcess = sim.chance();
        var server = new Recorder();
        lab.play(() -> {
            Pid pid = server.serve(lab);
            if (fromProcess) {
                lab.node().spawn(self -> castAll(self, pid, size));
            } else {
                castAll(lab.node(), pid, size);
            }
            Lab.settle();
            Expect.that("the state in the end", server.state()).is(casts(size));
            Expect.that("the server is alive", pid.isAlive()).isTrue();
        });
    }

    private static void castAll(Caller caller, Pid server, int size) {
        for (int i = 1; i <= size; i++) {
            GenServer.cast(caller, server, Recorder.Step.of(i));
        }
    }

    @Simulated(tries = 100)
    @Label("The server handles one message at a time, however many senders there are, and loses none")
    void handlesOneAtATime(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int senders = sim.between(1, 3);
        int each = sim.between(1, 3);
        var server = new Recorder();
        lab.play(() -> {
            Pid pid = server.serve(lab);
            for (int s = 0; s < senders; s++) {
                String name = "abc".substring(s, s + 1);
                lab.node().spawn(self -> {
                    for (int i = 1; i <= each; i++) {
                        GenServer.cast(self, pid, Recorder.Step.of(name + i));
                    }
                });
            }
            Lab.settle();
            Expect.that("callbacks that ran at the same time", server.mostInside())
                    .is(1);
            Expect.that("messages in the state", server.state().size() - 1).is(senders * each);
            for (int s = 0; s < senders; s++) {
                expectInOrder(server, "cast " + "abc".charAt(s), each);
            }
        });
    }

    private static void expectInOrder(Recorder server, String sender, int each) {
        var expected = new ArrayList<String>();
        for (int i = 1; i <= each; i++) {
            expected.add(sender + i);
        }
        Expect.that(
                        "one sender's casts, as the state has them",
                        server.state().stream()
                                .filter(one -> one.startsWith(sender))
                                .toList())
                .is(expected);
    }

    /** A server that notes in which process it runs. */
    private record Whereabouts(Lab lab, List<Pid> processes) implements GenServer<String, Object, String> {
        @Override
        public InitResult<String> init(Self self) {
            return InitResult.ok("");
        }

        @Override
        public Result<String> handleCast(String message, String state) {
            processes.add(lab.here());
            return Result.noReply(state);
        }
    }

    @Simulated(tries = 20)
    @Label("Every message is handled by the server's own process")
    void runsInItsOwnProcess(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Whereabouts(lab, new ArrayList<>());
        lab.play(() -> {
            Pid pid = lab.node().spawn(self -> new Loop<>(self, server, null, "", Next.MESSAGE).serve());
            GenServer.cast(lab.node(), pid, "one");
            lab.node().spawn(self -> GenServer.cast(self, pid, "two"));
            Lab.settle();
            Expect.that("the processes that handled the two casts", server.processes)
                    .is(List.of(pid, pid));
            Expect.that("processes left", lab.node().processes()).is(List.of(pid));
        });
    }

    @Simulated(tries = 40)
    @Label("cast returns at once, however busy the server is")
    void castDoesNotWait(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int size = sim.between(1, 4);
        var server = new Recorder().withWork(Duration.ofMillis(100));
        lab.play(() -> {
            Pid pid = server.serve(lab);
            castAll(lab.node(), pid, size);
            Expect.that("the time that the casts took", sim.now()).is(Duration.ZERO);
            Simulation.pass(Duration.ofMillis(100L * size));
            Lab.settle();
            Expect.that("the state in the end", server.state()).is(casts(size));
        });
    }

    @Simulated(tries = 20)
    @Label("Two servers have nothing to do with each other")
    void shareNothing(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var one = new Recorder();
        var other = new Recorder();
        lab.play(() -> {
            Pid first = one.serve(lab);
            Pid second = other.serve(lab);
            GenServer.cast(lab.node(), first, Recorder.Step.of("a"));
            GenServer.cast(lab.node(), second, Recorder.Step.of("b"));
            GenServer.cast(lab.node(), first, Recorder.Step.of("c"));
            Lab.settle();
            Expect.that("the state of the one", one.state()).is(List.of("init", "cast a", "cast c"));
            Expect.that("the state of the other", other.state()).is(List.of("init", "cast b"));
        });
    }

    @Simulated(tries = 20)
    @Label("A cast to a name reaches whoever has it")
    void castsToAName(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Recorder();
        lab.play(() -> {
            Pid pid = server.serve(lab);
            lab.node().register(new Name("server"), pid);
            GenServer.cast(lab.node(), new Name("server"), Recorder.Step.of("hello"));
            Lab.settle();
            Expect.that("the state in the end", server.state()).is(List.of("init", "cast hello"));
        });
    }

    @Simulated(tries = 20)
    @Label("A cast never fails: to a name that nobody has, or to a process that has ended, it does nothing")
    void castNeverFails(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean name = sim.chance();
        lab.process("client", self -> {
            Pid ended = lab.node().spawn(other -> {
                throw other.exit(ExitReason.SHUTDOWN);
            });
            Lab.settle();
            String thrown = Lab.thrownBy(() -> GenServer.cast(self, name ? new Name("nobody") : ended, "hello"));
            Expect.that("what a cast to nobody threw", thrown).is("nothing");
            Lab.settle();
            Expect.that(
                            "messages that came of it",
                            lab.node().info(self.pid()).orElseThrow().mailboxLength())
                    .is(0);
        });
        lab.run();
    }

    /** A server that adds up, and notes how many messages it has handled and what the sum is. */
    private record Tally(AtomicInteger handled, AtomicInteger total) implements GenServer<Integer, Object, Integer> {
        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(0);
        }

        @Override
        public Result<Integer> handleCast(Integer message, Integer state) {
            total.set(state + message);
            handled.incrementAndGet();
            return Result.noReply(state + message);
        }

        @Override
        public Result<Integer> handleInfo(Object message, Integer state) {
            handled.incrementAndGet();
            return Result.noReply(state);
        }
    }

    @Test
    @DisplayName("On real threads, too, no cast is lost, and the server does not tire of many")
    void doesNotTire() {
        int senders = 4;
        int each = 15_000;
        var server = new Tally(new AtomicInteger(), new AtomicInteger());
        try (var node = Lab.realNode()) {
            Pid pid = node.spawn(self -> new Loop<>(self, server, null, 0, Next.MESSAGE).serve());
            for (int s = 0; s < senders; s++) {
                node.spawn(self -> {
                    for (int i = 0; i < each; i++) {
                        GenServer.cast(self, pid, 1);
                    }
                });
            }
            await().atMost(PATIENCE).until(() -> server.handled.get() >= senders * each || !pid.isAlive());
            Expect.that("the server is alive after " + senders * each + " casts", pid.isAlive())
                    .isTrue();
        }
        Expect.that("the sum after 4 senders cast 1 15000 times each", server.total.get())
                .is(senders * each);
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Loop.class, Calling.class).check();
    }
}
