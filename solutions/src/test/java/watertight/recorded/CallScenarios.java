package watertight.recorded;

import static watertight.recorded.Called.call;
import static watertight.recorded.Nothing.NOTHING;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.grader.sim.Simulation;
import watertight.process.Pid;
import watertight.process.Self;

/** Calls that are answered, in one way or another. */
final class CallScenarios {

    private enum Word implements Request<Object> {
        FROM_HELPER,
        GET,
        GO,
        ONE,
        QUICK,
        QUICK_ANSWER,
        SLOW,
        SLOW_GOT,
        THREE,
        TWO,
        X
    }

    private CallScenarios() {}

    private record Add(int number) implements Request<Object> {}

    private record Mul(int number) {}

    private record Calculator(Lab lab) implements GenServer<Integer, Request<Object>, Mul> {

        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(1);
        }

        @Override
        public CallResult<Integer> handleCall(Request<Object> request, From from, Integer n) {
            if (request instanceof Add(int number)) {
                lab.log("handle_call", "from", from, "state", n);
                return CallResult.reply(n + number, n + number);
            }
            return CallResult.reply(n, n);
        }

        @Override
        public Result<Integer> handleCast(Mul mul, Integer n) {
            return Result.noReply(n * mul.number());
        }
    }

    static void g04CallAndReply(Lab lab, Self main) throws Exception {
        Pid server = GenServer.startLink(main, new Calculator(lab)).orElseThrow();
        lab.name(server, "server");
        lab.outcome("call add 2", () -> call(lab, main, server, new Add(2)));
        lab.outcome("cast mul 10", () -> GenServer.cast(main, server, new Mul(10)));
        lab.outcome("call get", () -> call(lab, main, server, Word.GET));
        lab.logMailbox();
    }

    /** Its state is who helps it: none at first. */
    private record Helped(Lab lab) implements GenServer<Object, Word, Void> {

        @Override
        public InitResult<Object> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Object> handleCall(Word request, From from, Object state) {
            if (state instanceof Pid helper) {
                helper.send(Word.GO);
                return CallResult.reply(Word.QUICK_ANSWER, helper);
            }
            Pid helper = ((Self) state).node().spawn(self -> {
                self.receive(Word.GO::equals);
                GenServer.reply(from, Word.FROM_HELPER);
                lab.log("helper_replies", "returned", NOTHING);
            });
            lab.name(helper, "helper");
            return Result.noReply(helper);
        }
    }

    static void g05NoreplyThenReplyFromElsewhere(Lab lab, Self main) throws Exception {
        Pid server = GenServer.startLink(main, new Helped(lab)).orElseThrow();
        Pid caller = main.node().spawn(self -> {
            self.receive(Word.GO::equals);
            main.pid().send(Tuple.of(Word.SLOW_GOT, call(lab, self, server, Word.SLOW)));
        });
        lab.name(caller, "caller");
        caller.send(Word.GO);
        lab.settle();
        lab.outcome("quick call while the slow one waits", () -> {
            Object answer = call(lab, main, server, Word.QUICK);
            // On the BEAM the helper was always the first to go on.
            lab.settle();
            return answer;
        });
        lab.log("caller_result", "value", main.receive());
    }

    /** Answers thrice. Between the answers it leaves the caller time, as there always was on the BEAM. */
    private record Talkative(Lab lab) implements GenServer<Self, Word, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Self> handleCall(Word x, From from, Self self) throws Exception {
            GenServer.reply(from, Word.ONE);
            lab.log("reply_1", "value", NOTHING);
            Simulation.pass(100);
            GenServer.reply(from, Word.TWO);
            lab.log("reply_2", "value", NOTHING);
            return CallResult.reply(Word.THREE, self);
        }
    }

    static void g06DoubleReply(Lab lab, Self main) throws Exception {
        Pid server = GenServer.startLink(main, new Talkative(lab)).orElseThrow();
        lab.outcome("call", () -> {
            Object answer = call(lab, main, server, Word.X);
            lab.settle();
            return answer;
        });
        Simulation.pass(100);
        lab.logMailbox();
    }
}
