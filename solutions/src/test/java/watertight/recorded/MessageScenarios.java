package watertight.recorded;

import static watertight.recorded.Called.call;

import java.time.Duration;
import java.util.Optional;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.RawProtocol;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/** Messages that nobody waits for, and what the messages behind calls and casts look like. */
final class MessageScenarios {

    private enum Word implements Request<Object> {
        ANSWER,
        C,
        GET,
        HI,
        OK,
        Q,
        REQ,
        SYNC,
        UNKNOWN,
        WHATEVER,
        X
    }

    private static final ExitReason BOOM = ExitReason.crash("boom");
    private static final Name NOBODY = new Name("nobody");

    private MessageScenarios() {}

    private record Bare() implements GenServer<Integer, Word, Word> {

        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(7);
        }
    }

    /** What it can be asked. */
    private enum Question implements Request<Object> {
        GET
    }

    private record Asked() implements GenServer<Integer, Question, Word> {

        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(7);
        }

        @Override
        public CallResult<Integer> handleCall(Question get, From from, Integer state) {
            return CallResult.reply(state, state);
        }
    }

    static void g11CastNeverFails(Lab lab, Self main) throws Exception {
        Pid server = GenServer.start(main, new Bare()).orElseThrow();
        GenServer.stop(main, server);
        lab.outcome("cast dead pid", () -> GenServer.cast(main, server, Word.X));
        lab.outcome("cast unknown name", () -> GenServer.cast(main, NOBODY, Word.X));
        lab.outcome("send unknown name", () -> main.send(NOBODY, Word.X));
    }

    static void g12DefaultsOfUseGenserver(Lab lab, Self main) throws Exception {
        Pid first = GenServer.start(main, new Asked()).orElseThrow();
        Monitor monitor = main.monitor(first);
        first.send(Word.WHATEVER);
        first.send(new Down(monitor, main.pid(), BOOM));
        lab.outcome("get after unknown infos", () -> call(lab, main, first, Question.GET));
        GenServer.cast(main, first, Word.UNKNOWN);
        lab.log("server_died_after_unknown_cast", "reason", lab.reason(monitor));
        Pid second = GenServer.start(main, new Bare()).orElseThrow();
        lab.name(second, "server");
        lab.outcome("unknown call (no handle_call at all)", () -> call(lab, main, second, Word.UNKNOWN));
        Pid third = GenServer.start(main, new Asked()).orElseThrow();
        lab.name(third, "server");
        lab.outcome("unknown call (other clauses exist)", () -> call(lab, main, third, Word.UNKNOWN));
    }

    private record Raw(Lab lab) implements GenServer<Self, Word, Word> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Self> handleCall(Word request, From from, Self self) {
            return CallResult.reply(Tuple.of(Word.ANSWER, request, true), self);
        }

        @Override
        public Result<Self> handleCast(Word message, Self self) {
            lab.log("handle_cast", "message", message);
            return Result.noReply(self);
        }
    }

    static void g23RawProtocol(Lab lab, Self main) throws Exception {
        Pid server = GenServer.startLink(main, new Raw(lab)).orElseThrow();
        server.send(RawProtocol.call(Word.REQ, main.alias()));
        lab.logMailbox();
        server.send(RawProtocol.cast(Word.HI));
        call(lab, main, server, Word.SYNC);
        main.node().spawn(self -> call(lab, self, main.pid(), Word.Q, Duration.ofSeconds(1)));
        Object seen = main.receive();
        lab.log("seen", "tag", RawProtocol.from(seen), "req", RawProtocol.request(seen));
        GenServer.cast(main, main.pid(), Word.C);
        lab.logMailbox();
        GenServer.stop(main, server);
    }

    private record Link(Pid peer) implements Request<Object> {}

    private record Watch(Pid peer) implements Request<Object> {}

    private record Watcher(Lab lab) implements GenServer<Self, Request<Object>, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            self.trapExits(true);
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Self> handleCall(Request<Object> request, From from, Self self) {
            switch (request) {
                case Link(Pid peer) -> self.link(peer);
                case Watch(Pid peer) -> self.monitor(peer);
                default -> Optional.empty();
            }
            return CallResult.reply(Word.OK, self);
        }

        @Override
        public Result<Self> handleInfo(Object message, Self self) {
            lab.log("handle_info", "message", message);
            return Result.noReply(self);
        }
    }

    static void g26HandleInfoExitAndDown(Lab lab, Self main) throws Exception {
        Pid server = GenServer.start(main, new Watcher(lab)).orElseThrow();
        lab.scene("link");
        Pid linked = lab.idle("peer");
        endsAfter(new Link(linked), linked, server, lab, main);
        lab.scene("monitor");
        Pid watched = lab.idle("peer");
        endsAfter(new Watch(watched), watched, server, lab, main);
    }

    private static void endsAfter(Request<Object> tie, Pid peer, Pid server, Lab lab, Self main) throws Exception {
        call(lab, main, server, tie);
        lab.exit(peer, BOOM);
        lab.awaitDown(peer);
        lab.settle();
        call(lab, main, server, Word.SYNC);
    }
}
