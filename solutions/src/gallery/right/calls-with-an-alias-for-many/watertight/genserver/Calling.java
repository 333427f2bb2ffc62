package watertight.genserver;

import java.time.Duration;
import java.util.Optional;
import watertight.process.Alias;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** A call whose address lets every answer through while it is on. Whatever came of it is swept up in the end. */
final class Calling {

    private final Self self;
    private final Alias address;
    private final From from;
    private final Monitor monitor;

    private Calling(Self self, Pid server) {
        this.self = self;
        this.address = self.alias();
        this.from = new From(address);
        this.monitor = self.monitor(server);
    }

    static Object call(Self self, Destination server, Object request, Duration timeout) throws InterruptedException {
        Pid pid = reach(self, server, request);
        var calling = new Calling(self, pid);
        pid.send(new Protocol.Call(request, calling.from));
        Optional<Object> news = self.receive(calling::isMine, timeout);
        Optional<Object> lastMoment = calling.sweepUp();
        Object outcome = news.or(() -> lastMoment).orElse(null);
        return switch (outcome) {
            case Protocol.Answer answer -> answer.value();
            case Down down -> throw new ServerEndedException(server, request, down.reason());
            case null, default -> throw new CallTimeoutException(server, request, timeout);
        };
    }

    static void cast(Caller caller, Destination server, Object message) {
        Pid pid = caller.node().holder(server).orElse(null);
        if (pid != null) {
            pid.send(new Protocol.Cast(message));
        }
    }

    static Pid reach(Self self, Destination server, Object request) {
        Pid pid = self.node()
                .holder(server)
                .orElseThrow(() -> new ServerEndedException(server, request, ExitReason.NO_PROCESS));
        if (self.pid().equals(pid)) {
            throw new CallingSelfException(server, request);
        }
        return pid;
    }

    private boolean isMine(Object message) {
        return isAnswer(message) || isDown(message);
    }

    private boolean isAnswer(Object message) {
        return message instanceof Protocol.Answer answer && answer.from() == from;
    }

    private boolean isDown(Object message) {
        return message instanceof Down down && down.monitor() == monitor;
    }

    /** Lets nothing more through, and takes everything that has come: all the answers, and the Down. Returns an answer. */
    private Optional<Object> sweepUp() throws InterruptedException {
        address.switchOff();
        self.demonitorAndFlush(monitor);
        Optional<Object> first = self.receive(this::isAnswer, Duration.ZERO);
        Optional<Object> next = first;
        while (next.isPresent()) {
            next = self.receive(this::isAnswer, Duration.ZERO);
        }
        return first;
    }
}
