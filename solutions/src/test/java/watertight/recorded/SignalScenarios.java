package watertight.recorded;

import java.util.List;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** Servers that are sent exit signals, by their parent or by others. */
final class SignalScenarios {

    private static final ExitReason BOOM = ExitReason.crash("boom");

    private SignalScenarios() {}

    /** What is done in init. */
    @FunctionalInterface
    private interface Init {
        void run(Self self);
    }

    private record Signalled(Lab lab, Init init) implements GenServer<Self, Void, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            init.run(self);
            return InitResult.ok(self);
        }

        @Override
        public Result<Self> handleInfo(Object message, Self self) {
            lab.log("handle_info", "message", message);
            return Result.noReply(self);
        }

        @Override
        public void terminate(ExitReason reason, Self self) {
            lab.log("terminate", "reason", reason);
        }
    }

    /** A signal, and its name in the recording. A kill is no signal here: it has no reason. */
    private record Signal(String name, ExitReason reason) {

        static final List<Signal> ALL = List.of(
                new Signal("normal", ExitReason.NORMAL),
                new Signal("shutdown", ExitReason.SHUTDOWN),
                new Signal("boom", BOOM),
                new Signal("kill", ExitReason.KILLED));

        void send(Self from, Pid to) {
            if (reason == ExitReason.KILLED) {
                from.node().kill(to);
            } else {
                from.exit(to, reason);
            }
        }
    }

    static void g16WhenTerminateRunsSignals(Lab lab, Self main) throws Exception {
        for (boolean trap : List.of(false, true)) {
            for (String who : List.of("parent", "stranger")) {
                for (Signal signal : Signal.ALL) {
                    lab.scene("trap=" + trap + " " + who + " sends " + signal.name());
                    signalled(trap, who.equals("parent"), signal, lab, main);
                }
            }
        }
    }

    private static void signalled(boolean trap, boolean byParent, Signal signal, Lab lab, Self main)
            throws InterruptedException {
        Pid parent = lab.trapping("parent");
        Pid server = childOf(parent, trap, lab);
        Monitor monitor = main.monitor(server);
        if (byParent) {
            lab.tell(parent, self -> signal.send(self, server));
        } else {
            signal.send(main, server);
        }
        lab.fate("server", monitor);
    }

    private static Pid childOf(Pid parent, boolean trap, Lab lab) throws InterruptedException {
        var server = new Signalled(lab, self -> self.trapExits(trap));
        Pid pid =
                (Pid) lab.ask(parent, self -> GenServer.startLink(self, server).orElseThrow());
        lab.name(pid, "server");
        return pid;
    }

    static void g17ParentDies(Lab lab, Self main) throws Exception {
        for (boolean trap : List.of(true, false)) {
            for (Signal end : Signal.ALL.subList(0, 3)) {
                lab.scene("trap=" + trap + " parent exits " + end.name());
                Pid parent = lab.idle("parent");
                Monitor monitor = main.monitor(childOf(parent, trap, lab));
                lab.exit(parent, end.reason());
                lab.fate("server", monitor);
            }
        }
    }

    static void g18LinkedStrangerDies(Lab lab, Self main) throws Exception {
        for (boolean trap : List.of(false, true)) {
            for (Signal end : List.of(Signal.ALL.get(0), Signal.ALL.get(2))) {
                lab.scene("trap=" + trap + " peer exits " + end.name());
                Pid peer = lab.idle("peer");
                var server = new Signalled(lab, self -> {
                    self.trapExits(trap);
                    self.link(peer);
                });
                Pid pid = GenServer.start(main, server).orElseThrow();
                lab.name(pid, "server");
                Monitor monitor = main.monitor(pid);
                lab.exit(peer, end.reason());
                lab.fate("server", monitor);
            }
        }
    }
}
