package watertight.recorded;

import static watertight.recorded.Called.call;
import static watertight.recorded.Called.stop;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/** Servers that end by themselves, or because they are asked to. */
final class StopScenarios {

    private enum Word implements Request<Object> {
        BOOM,
        BOOM_REPLY,
        BYE,
        BYE_REPLY,
        NOCLAUSE,
        OK,
        STOP_SELF
    }

    private static final class Ball extends Exception {}

    private static final ExitReason BAD = ExitReason.crash("bad");
    private static final ExitReason BOOM = ExitReason.crash("boom");
    private static final Name NOBODY = new Name("nobody");

    private StopScenarios() {}

    /** What is done last. */
    @FunctionalInterface
    private interface Cleaning {
        void clean(ExitReason reason) throws Exception;
    }

    private record SaysGoodbye(Cleaning cleaning) implements GenServer<Self, Word, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Self> handleCall(Word request, From from, Self self) {
            return request == Word.BYE
                    ? CallResult.stopAndReply(ExitReason.NORMAL, Word.BYE_REPLY, self)
                    : CallResult.stopAndReply(BOOM, Word.BOOM_REPLY, self);
        }

        @Override
        public void terminate(ExitReason reason, Self self) throws Exception {
            cleaning.clean(reason);
        }
    }

    static void g13StopWithReplyOrder(Lab lab, Self main) throws Exception {
        var server = new SaysGoodbye(reason -> {
            Simulation.pass(30);
            lab.log("terminate", "reason", reason);
        });
        for (Word word : List.of(Word.BYE, Word.BOOM)) {
            lab.scene(":" + word.name().toLowerCase(Locale.ROOT));
            sayGoodbye(word, server, lab, main);
        }
    }

    static void g14StopWithReplyTerminateCrashes(Lab lab, Self main) throws Exception {
        var server = new SaysGoodbye(reason -> {
            throw new RuntimeException("in terminate");
        });
        sayGoodbye(Word.BYE, server, lab, main);
    }

    private static void sayGoodbye(Word word, SaysGoodbye server, Lab lab, Self main) throws Exception {
        Pid pid = GenServer.start(main, server).orElseThrow();
        Monitor monitor = main.monitor(pid);
        lab.outcome("call", () -> call(lab, main, pid, word));
        lab.log("server_died", "reason", lab.reason(monitor));
    }

    private enum End {
        STOP_NORMAL,
        STOP_BOOM,
        RAISE,
        EXIT,
        THROW,
        GARBAGE
    }

    private record Ends(Lab lab) implements GenServer<Self, Void, End> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public Result<Self> handleCast(End end, Self self) throws Exception {
            return switch (end) {
                case STOP_NORMAL -> Result.stop(ExitReason.NORMAL, self);
                case STOP_BOOM -> Result.stop(BOOM, self);
                case RAISE -> throw new RuntimeException("boom");
                case EXIT -> throw self.exit(BAD);
                case THROW -> throw new Ball();
                case GARBAGE -> null;
            };
        }

        @Override
        public void terminate(ExitReason reason, Self self) {
            lab.log("terminate", "reason", reason);
        }
    }

    static void g15WhenTerminateRunsOwnExit(Lab lab, Self main) throws Exception {
        for (End end : End.values()) {
            ends(end, lab, main);
        }
        ends(Word.NOCLAUSE, lab, main);
    }

    private static void ends(Enum<?> how, Lab lab, Self main) throws InterruptedException {
        lab.scene(":" + how.name().toLowerCase(Locale.ROOT));
        Pid server = GenServer.start(main, new Ends(lab)).orElseThrow();
        Monitor monitor = main.monitor(server);
        GenServer.cast(main, server, how);
        lab.log("server_died", "reason", lab.reason(monitor));
    }

    private record Stopped(Lab lab, Lab.Action last) implements GenServer<Self, Word, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Self> handleCall(Word stopSelf, From from, Self self) throws Exception {
            stop(lab, self, self.pid());
            return CallResult.reply(Word.OK, self);
        }

        @Override
        public void terminate(ExitReason reason, Self self) throws Exception {
            lab.log("terminate", "reason", reason);
            last.run();
        }
    }

    static void g19GenserverStop(Lab lab, Self main) throws Exception {
        for (ExitReason reason : List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, BOOM)) {
            lab.scene("stop(:" + (reason == BOOM ? "boom" : reason) + ")");
            Pid server = started("server", () -> {}, lab, main);
            Monitor monitor = main.monitor(server);
            lab.outcome("stop", () -> stop(lab, main, server, reason, GenServer.FOREVER));
            lab.log("server_died", "reason", lab.reason(monitor));
        }
        stopFails(lab, main);
        lab.scene("server stops itself through GenServer.stop");
        Pid server = started("server", () -> {}, lab, main);
        lab.outcome("call :stop_self", () -> call(lab, main, server, Word.STOP_SELF));
    }

    private static void stopFails(Lab lab, Self main) throws Exception {
        lab.scene("terminate raises");
        Lab.Action raise = () -> {
            throw new RuntimeException("in terminate");
        };
        Pid raising = started("server", raise, lab, main);
        lab.outcome("stop", () -> stop(lab, main, raising));
        lab.scene("terminate slower than the stop timeout");
        Pid slow = started("server", () -> Simulation.pass(100), lab, main);
        Monitor monitor = main.monitor(slow);
        var patience = Duration.ofMillis(30);
        lab.outcome("stop(pid, :normal, 30)", () -> stop(lab, main, slow, ExitReason.NORMAL, patience));
        lab.log("server_died", "reason", lab.reason(monitor));
        lab.scene("dead or unknown");
        lab.outcome("stop dead pid", () -> stop(lab, main, slow));
        lab.outcome("stop unknown name", () -> stop(lab, main, NOBODY));
    }

    private static Pid started(String name, Lab.Action last, Lab lab, Self main) throws InterruptedException {
        Pid pid = GenServer.start(main, new Stopped(lab, last)).orElseThrow();
        lab.name(pid, name);
        return pid;
    }
}
