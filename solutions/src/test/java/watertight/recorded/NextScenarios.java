package watertight.recorded;

import static watertight.recorded.Called.call;

import java.time.Duration;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** What a server does after a callback: it goes on at once, or waits for so long. */
final class NextScenarios {

    private enum Word implements Request<Object> {
        AFTER,
        ALREADY_QUEUED,
        FIRST,
        FIRST_CALL,
        FROM_INIT,
        GO,
        HELLO,
        NEXT,
        OK,
        OPEN_GATE,
        SECOND,
        THE_REPLY
    }

    private NextScenarios() {}

    private record Continues(Lab lab) implements GenServer<Self, Word, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            self.pid().send(Word.FROM_INIT);
            lab.log("init");
            return InitResult.ok(self).andContinue(Word.FIRST);
        }

        @Override
        public Result<Self> handleContinue(Object argument, Self self) {
            lab.log("continue", "arg", argument);
            var result = Result.noReply(self);
            return argument == Word.FIRST ? result.andContinue(Word.SECOND) : result;
        }

        @Override
        public Result<Self> handleInfo(Object message, Self self) {
            lab.log("info", "message", message);
            return Result.noReply(self);
        }

        @Override
        public CallResult<Self> handleCall(Word request, From from, Self self) {
            lab.log("call", "message", request);
            return CallResult.reply(Word.OK, self);
        }
    }

    private record CrashesAtTheGate() implements GenServer<Self, Void, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self).andContinue(Word.OPEN_GATE);
        }

        @Override
        public Result<Self> handleContinue(Object gate, Self self) throws Exception {
            self.receive(gate::equals);
            throw self.exit(ExitReason.crash("crash_in_continue"));
        }
    }

    static void g20ContinueRunsBeforeMessages(Lab lab, Self main) throws Exception {
        Pid server = GenServer.startLink(main, new Continues(lab)).orElseThrow();
        call(lab, main, server, Word.FIRST_CALL);
        Pid crashing = GenServer.start(main, new CrashesAtTheGate()).orElseThrow();
        lab.log("start_returned_before_continue_finished", "value", crashing.isAlive());
        Monitor monitor = main.monitor(crashing);
        crashing.send(Word.OPEN_GATE);
        lab.log("server_died", "reason", lab.reason(monitor));
    }

    private record RepliesFirst(Lab lab) implements GenServer<Self, Word, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Self> handleCall(Word request, From from, Self self) {
            if (request == Word.GO) {
                return CallResult.reply(Word.THE_REPLY, self).andContinue(Word.AFTER);
            }
            lab.log("call_next");
            return CallResult.reply(Word.OK, self);
        }

        @Override
        public Result<Self> handleContinue(Object after, Self self) throws Exception {
            self.receive(Word.OPEN_GATE::equals);
            lab.log("continue");
            return Result.noReply(self);
        }
    }

    static void g21ReplyThenContinue(Lab lab, Self main) throws Exception {
        Pid server = GenServer.startLink(main, new RepliesFirst(lab)).orElseThrow();
        lab.outcome("call :go", () -> call(lab, main, server, Word.GO));
        main.node().sendAfter(server, Word.OPEN_GATE, Duration.ofMillis(30));
        lab.outcome("call :next", () -> call(lab, main, server, Word.NEXT));
    }

    /** What it is cast. */
    private sealed interface Order {}

    private record Wait(int ms) implements Order {}

    private record Wait0AfterSelfsend() implements Order {}

    private record Plain() implements Order {}

    private record Waits(Lab lab) implements GenServer<Self, Void, Order> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public Result<Self> handleCast(Order order, Self self) {
            return switch (order) {
                case Wait(int ms) -> Result.noReply(self).withTimeout(Duration.ofMillis(ms));
                case Wait0AfterSelfsend() -> {
                    self.pid().send(Word.ALREADY_QUEUED);
                    yield Result.noReply(self).withTimeout(Duration.ZERO);
                }
                case Plain() -> Result.noReply(self);
            };
        }

        @Override
        public Result<Self> handleInfo(Object message, Self self) {
            lab.log("handle_info", "message", message);
            return Result.noReply(self);
        }
    }

    static void g22NoreplyTimeout(Lab lab, Self main) throws Exception {
        Pid server = GenServer.startLink(main, new Waits(lab)).orElseThrow();
        lab.scene("no message");
        GenServer.cast(main, server, new Wait(30));
        Simulation.pass(500);
        lab.scene("a cast comes first: no timeout at all");
        GenServer.cast(main, server, new Wait(1_000));
        GenServer.cast(main, server, new Plain());
        Simulation.pass(1_500);
        lab.log("end");
        lab.scene("an unknown info comes first");
        GenServer.cast(main, server, new Wait(1_000));
        server.send(Word.HELLO);
        Simulation.pass(1_500);
        lab.log("end");
        lab.scene("0 with an empty mailbox");
        GenServer.cast(main, server, new Wait(0));
        Simulation.pass(300);
        lab.scene("0 with a message already queued");
        GenServer.cast(main, server, new Wait0AfterSelfsend());
        Simulation.pass(300);
        lab.log("end");
    }
}
