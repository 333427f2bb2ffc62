package watertight.recorded;

import static watertight.recorded.Called.call;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/** Servers that have names. */
final class ServerNameScenarios {

    private enum Word implements Request<Object> {
        FIRST,
        NIL_NAME,
        OK,
        SECOND,
        THIRD,
        WHO
    }

    private static final Name SVC = new Name("svc");
    private static final StartOptions NAMED = StartOptions.named(SVC);

    private ServerNameScenarios() {}

    private record Noted(Lab lab, Word argument) implements GenServer<Word, Void, Void> {

        @Override
        public InitResult<Word> init(Self self) {
            lab.log("init_runs", "arg", argument);
            return InitResult.ok(argument);
        }
    }

    static void g02StartLinkNameClash(Lab lab, Self main) throws Exception {
        Pid first = GenServer.startLink(main, new Noted(lab, Word.FIRST), NAMED).orElseThrow();
        lab.name(first, "first");
        lab.outcome("start_link second", () -> GenServer.startLink(main, new Noted(lab, Word.SECOND), NAMED));
        lab.outcome("start second", () -> GenServer.start(main, new Noted(lab, Word.SECOND), NAMED));
        lab.outcome(
                "start with a name that is not an atom",
                () -> GenServer.start(main, new Noted(lab, Word.THIRD), StartOptions.named(new Name(" "))));
        lab.outcome(
                "start with name nil (means: no name)",
                () -> isStarted(GenServer.start(main, new Noted(lab, Word.NIL_NAME), StartOptions.NONE)));
        lab.log("alive", "first", first.isAlive());
        GenServer.stop(main, first);
        lab.log("whereis_after_stop", "value", main.node().whereis(SVC));
    }

    private static Object isStarted(StartResult result) {
        return result instanceof StartResult.Started ? Word.OK : result;
    }

    private record WhoAmI() implements GenServer<Self, Word, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Self> handleCall(Word who, From from, Self self) {
            return CallResult.reply(self.pid(), self);
        }
    }

    static void g25NameRegistration(Lab lab, Self main) throws Exception {
        Pid a = GenServer.start(main, new WhoAmI(), NAMED).orElseThrow();
        lab.name(a, "a");
        lab.outcome("call by name", () -> call(lab, main, SVC, Word.WHO));
        main.node().kill(a);
        lab.awaitDown(a);
        lab.outcome("call by name", () -> call(lab, main, SVC, Word.WHO));
        Pid b = GenServer.start(main, new WhoAmI(), NAMED).orElseThrow();
        lab.name(b, "b");
        lab.outcome("call by name", () -> call(lab, main, SVC, Word.WHO));
        lab.log(
                "whereis",
                "by_genserver",
                main.node().holder(SVC),
                "by_process",
                main.node().whereis(SVC));
    }
}
