package watertight.recorded;

import static watertight.recorded.Called.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.grader.sim.Simulation;
import watertight.process.Pid;
import watertight.process.Self;

/** Calls whose answer comes too late, or to nobody. */
final class LateScenarios {

    private enum Word implements Request<Object> {
        FROM_DEAD_CALLER,
        GET,
        OK,
        RESUME,
        SLOW_ANSWER
    }

    private LateScenarios() {}

    private record Slow(int ms) implements Request<Object> {}

    private record Sleeper(Lab lab) implements GenServer<Integer, Request<Object>, Void> {

        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(0);
        }

        @Override
        public CallResult<Integer> handleCall(Request<Object> request, From from, Integer n) throws Exception {
            if (request instanceof Slow(int ms)) {
                Simulation.pass(ms);
                lab.log("server_finished", "request", n + 1);
                return CallResult.reply(Word.SLOW_ANSWER, n + 1);
            }
            return CallResult.reply(n, n);
        }
    }

    static void g07CallTimeout(Lab lab, Self main) throws Exception {
        Pid server = GenServer.start(main, new Sleeper(lab)).orElseThrow();
        lab.name(server, "server");
        var patience = Duration.ofMillis(40);
        lab.proc("caller", self -> call(lab, self, server, new Slow(200), patience));
        lab.outcome("call, exit caught", () -> call(lab, main, server, new Slow(200), patience));
        lab.outcome("next call", () -> call(lab, main, server, Word.GET));
        Simulation.pass(300);
        lab.logMailbox();
        lab.log("server_alive", "value", server.isAlive());
    }

    /** To be kept in a list. */
    private record Log(Object value) implements Request<Object> {}

    /** To serve nobody until {@code RESUME} comes: what {@code :sys.suspend} does there. */
    private record Suspend() {}

    private static final class Diary implements GenServer<List<Object>, Request<Object>, Suspend> {

        private Self self;

        @Override
        public InitResult<List<Object>> init(Self self) {
            this.self = self;
            return InitResult.ok(List.of());
        }

        @Override
        public CallResult<List<Object>> handleCall(Request<Object> request, From from, List<Object> all)
                throws Exception {
            if (request instanceof Log(Object value)) {
                Simulation.pass(20);
                var more = new ArrayList<>(all);
                more.add(value);
                return CallResult.reply(Word.OK, more);
            }
            return CallResult.reply(all, all);
        }

        @Override
        public Result<List<Object>> handleCast(Suspend suspend, List<Object> all) throws Exception {
            self.receive(Word.RESUME::equals);
            return Result.noReply(all);
        }
    }

    static void g24StateSurvivesNoCrashOfCaller(Lab lab, Self main) throws Exception {
        Pid server = GenServer.start(main, new Diary()).orElseThrow();
        GenServer.cast(main, server, new Suspend());
        Pid caller = lab.idle("caller");
        caller.send(new Idle.Ask(main.pid(), self -> call(lab, self, server, new Log(Word.FROM_DEAD_CALLER))));
        Simulation.pass(20);
        main.node().kill(caller);
        lab.awaitDown(caller);
        server.send(Word.RESUME);
        lab.outcome("get", () -> call(lab, main, server, Word.GET));
    }
}
