package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

@Exercise("2.11")
class InfoTest {

    /** What a server without a handleInfo says is not to fill the console. */
    private static final Logger WARNINGS = Logger.getLogger("watertight.genserver");

    static {
        WARNINGS.setLevel(Level.OFF);
    }

    @Simulated(tries = 60)
    @Label("What was sent by hand is handled as info, in its turn among the casts and calls, and changes the state")
    void inItsTurn(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Recorder();
        List<String> kinds = Lab.several(sim.between(1, 6), () -> sim.oneOf(List.of("info", "cast", "call")));
        lab.process("sender", self -> {
            Pid pid = GenServer.start(self, server).orElseThrow();
            var expected = new ArrayList<>(List.of("init"));
            for (String kind : kinds) {
                var step = Recorder.Step.of(expected.size());
                expected.add(kind + " " + step);
                switch (kind) {
                    case "info" -> self.send(pid, step);
                    case "cast" -> GenServer.cast(self, pid, step);
                    default -> GenServer.call(self, pid, step);
                }
            }
            Lab.settle();
            Expect.that("the state in the end", server.state()).is(expected);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("What a timer sends is handled as info, when it comes")
    void timers(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Duration delay = Duration.ofMillis(sim.between(2, 100));
        var server = new Recorder(self -> {
            self.node().sendAfter(self.pid(), "tick", delay);
            return InitResult.ok(List.of("init"));
        });
        lab.play(() -> {
            GenServer.start(lab.node(), server).orElseThrow();
            Simulation.pass(delay.minusMillis(1));
            Expect.that("the state before", server.state()).is(List.of("init"));
            Simulation.pass(2);
            Expect.that("the state then", server.state()).is(List.of("init", "info tick"));
        });
    }

    /** A server that keeps the very messages that come as info. */
    private record Listener(Recorder.Init init, List<Object> kept) implements GenServer<List<String>, Object, Object> {
        Listener(Recorder.Init init) {
            this(init, new ArrayList<>());
        }

        @Override
        public InitResult<List<String>> init(Self self) throws Exception {
            return init.run(self);
        }

        @Override
        public Result<List<String>> handleInfo(Object message, List<String> state) {
            kept.add(message);
            return Result.noReply(state);
        }
    }

    private static Body ending(ExitReason reason) {
        return self -> {
            Lab.settle();
            throw self.exit(reason);
        };
    }

    @Simulated(tries = 40)
    @Label("The Down of a process that the server watches is info")
    void downs(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(ExitReason.SHUTDOWN, ExitReason.NORMAL, ExitReason.crash("broken")));
        List<Self.Spawned> watched = new ArrayList<>();
        var server = new Listener(self -> {
            watched.add(self.spawnMonitor(ending(reason)));
            return InitResult.ok(List.of());
        });
        lab.play(() -> {
            Pid pid = GenServer.start(lab.node(), server).orElseThrow();
            Lab.settle();
            Lab.settle();
            Self.Spawned ended = watched.getFirst();
            Expect.that("what came as info", server.kept).is(List.of(new Down(ended.monitor(), ended.pid(), reason)));
            Expect.that("the server is alive", pid.isAlive()).isTrue();
        });
    }

    @Simulated(tries = 60)
    @Label("If the server traps exits, an exit signal is info, unless it is its parent's")
    void exits(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        ExitReason reason = sim.oneOf(List.of(ExitReason.SHUTDOWN, ExitReason.NORMAL, ExitReason.crash("broken")));
        List<Pid> ended = new ArrayList<>();
        var server = new Listener(self -> {
            self.trapExits(true);
            ended.add(self.spawnLink(ending(reason)));
            return InitResult.ok(List.of());
        });
        lab.process("starter", self -> {
            Pid pid = StartTest.start(self, linked, server).orElseThrow();
            Lab.settle();
            Lab.settle();
            Expect.that("what came as info", server.kept).is(List.of(new Exit(ended.getFirst(), reason)));
            Expect.that("the server is alive", pid.isAlive()).isTrue();
        });
        lab.run();
    }

    /** A server that has no handleInfo. */
    private record Deaf() implements GenServer<String, Recorder.Step, String> {
        @Override
        public InitResult<String> init(Self self) {
            return InitResult.ok("ready");
        }

        @Override
        public CallResult<String> handleCall(Recorder.Step request, From from, String state) {
            return CallResult.reply(state, state);
        }
    }

    @Simulated(tries = 20)
    @Label("A server without a handleInfo drops what it is sent, and serves on with the state that it had")
    void isDroppedByDefault(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("client", self -> {
            Pid pid = GenServer.start(self, new Deaf()).orElseThrow();
            for (Object message : List.of("hello", 42, new IdleTimeout())) {
                self.send(pid, message);
            }
            Expect.that("the answer to a call", GenServer.call(self, pid, Recorder.Step.of("state?")))
                    .is("ready");
        });
        lab.run();
    }
}
