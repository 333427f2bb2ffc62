package watertight.recorded;

import static watertight.recorded.Called.call;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.genserver.StartOptions;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/** Calls that nobody answers. */
final class FailedCallScenarios {

    private enum Word implements Request<Object> {
        NAME,
        NO_SUCH_CLAUSE,
        PID,
        X
    }

    /** How the server ends, asked for by a call. */
    private enum End implements Request<Object> {
        RAISE,
        EXIT,
        EXIT_NORMAL,
        THROW,
        STOP_NORMAL,
        STOP_SHUTDOWN,
        BADRETURN,
        DIV,
        KILL
    }

    private static final class Ball extends Exception {}

    private static final ExitReason BAD = ExitReason.crash("bad");
    private static final Name NOBODY = new Name("nobody");
    private static final Name SVC = new Name("svc");

    private FailedCallScenarios() {}

    private record Ending() implements GenServer<Self, End, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Self> handleCall(End end, From from, Self self) throws Exception {
            return switch (end) {
                case RAISE -> throw new RuntimeException("boom");
                case EXIT -> throw self.exit(BAD);
                case EXIT_NORMAL -> throw self.exit(ExitReason.NORMAL);
                case THROW -> throw new Ball();
                case STOP_NORMAL -> Result.stop(ExitReason.NORMAL, self);
                case STOP_SHUTDOWN -> Result.stop(ExitReason.SHUTDOWN, self);
                case BADRETURN -> null;
                case DIV -> CallResult.reply(1 / "".length(), self);
                case KILL -> {
                    self.node().kill(self.pid());
                    self.receive(message -> false);
                    yield null;
                }
            };
        }
    }

    static void g08CallToDeadOrUnknown(Lab lab, Self main) throws Exception {
        Pid server = GenServer.start(main, new Ending()).orElseThrow();
        lab.name(server, "server");
        GenServer.stop(main, server);
        lab.outcome("call dead pid", () -> call(lab, main, server, Word.X));
        lab.outcome("call unknown name", () -> call(lab, main, NOBODY, Word.X));
        lab.proc("caller", self -> call(lab, self, NOBODY, Word.X));
        lab.logMailbox();
    }

    static void g09ServerDiesDuringCall(Lab lab, Self main) throws Exception {
        for (End end : End.values()) {
            dies(end, end.name(), lab, main);
        }
        dies(Word.NO_SUCH_CLAUSE, Word.NO_SUCH_CLAUSE.name(), lab, main);
    }

    private static void dies(Request<Object> request, String name, Lab lab, Self main) throws Exception {
        lab.scene(":" + name.toLowerCase(Locale.ROOT));
        Pid server = GenServer.start(main, new Ending()).orElseThrow();
        lab.name(server, "server");
        Monitor monitor = main.monitor(server);
        lab.outcome("call", () -> call(lab, main, server, request));
        lab.fate("server", monitor);
    }

    private record CallsItself(Lab lab) implements GenServer<Self, Word, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Self> handleCall(Word how, From from, Self self) throws Exception {
            return CallResult.reply(call(lab, self, how == Word.PID ? self.pid() : SVC, Word.X), self);
        }
    }

    private record Via(Pid other) implements Request<Object> {}

    private record Back(Pid other) implements Request<Object> {}

    private record CallsAnother(Lab lab) implements GenServer<Self, Request<Object>, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Self> handleCall(Request<Object> request, From from, Self self) throws Exception {
            Object answer = switch (request) {
                case Via(Pid other) -> call(lab, self, other, new Back(self.pid()), Duration.ofMillis(100));
                case Back(Pid other) -> call(lab, self, other, Word.X, Duration.ofMillis(50));
                default -> request;
            };
            return CallResult.reply(answer, self);
        }
    }

    static void g10CallSelf(Lab lab, Self main) throws Exception {
        for (Word how : List.of(Word.PID, Word.NAME)) {
            lab.scene(":" + how.name().toLowerCase(Locale.ROOT));
            Pid server = GenServer.start(main, new CallsItself(lab), StartOptions.named(SVC))
                    .orElseThrow();
            lab.name(server, "server");
            lab.outcome("call", () -> call(lab, main, server, how));
        }
        lab.scene("two servers calling each other");
        Pid a = GenServer.start(main, new CallsAnother(lab)).orElseThrow();
        Pid b = GenServer.start(main, new CallsAnother(lab)).orElseThrow();
        lab.name(a, "a");
        lab.name(b, "b");
        lab.outcome("call a which calls b which calls a (50 ms)", () -> call(lab, main, a, new Via(b)));
    }
}
