package watertight.genserver;

import java.time.Duration;
import java.util.Optional;
import watertight.process.Alias;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/**
 * The new process tells how its init ended, whatever came of it. Unless it serves, the starter then waits for its end,
 * so that its name is free again.
 */
record Starting<S, C, M>(GenServer<S, C, M> server, Optional<Name> name, Pid parent, Alias starter) {

    static StartResult start(Self self, GenServer<?, ?, ?> server, StartOptions options, boolean linked)
            throws InterruptedException {
        Optional<Pid> taken = options.name().flatMap(self.node()::whereis);
        if (taken.isPresent()) {
            return new StartResult.AlreadyStarted(taken.get());
        }
        Alias address = self.aliasForOne();
        Starting<?, ?, ?> starting = new Starting<>(server, options.name(), linked ? self.pid() : null, address);
        Self.Spawned spawned =
                linked ? self.spawnLinkMonitor(starting::begin) : self.spawnMonitor(starting::begin);
        Optional<Object> news = self.receive(message -> isAbout(spawned, message), options.initTimeout());
        StartResult result = news.map(Starting::resultOf).orElseGet(StartResult.TimedOut::new);
        if (news.isEmpty()) {
            self.unlink(spawned.pid());
            self.node().kill(spawned.pid());
        }
        address.switchOff();
        if (!(result instanceof StartResult.Started) && news.filter(message -> isEnd(spawned, message)).isEmpty()) {
            self.receive(message -> isEnd(spawned, message));
        }
        self.demonitorAndFlush(spawned.monitor());
        self.receive(message -> isAbout(spawned, message), Duration.ZERO);
        return result;
    }

    private static boolean isAbout(Self.Spawned spawned, Object message) {
        return isEnd(spawned, message) || message instanceof Protocol.Ack ack && ack.server() == spawned.pid();
    }

    private static boolean isEnd(Self.Spawned spawned, Object message) {
        return message instanceof Down down && down.monitor() == spawned.monitor();
    }

    private static StartResult resultOf(Object message) {
        return switch (message) {
            case Protocol.Ack ack -> ack.result();
            case Down down -> new StartResult.Failed(down.reason());
            default -> throw new IllegalArgumentException("not about a start: " + message);
        };
    }

    private void begin(Self self) throws Exception {
        if (!hasName(self)) {
            return;
        }
        InitResult<S> first;
        try {
            first = server.init(self);
            if (first == null) {
                throw new BadReturnException("init");
            }
        } catch (Throwable thrown) {
            // If it was killed, that is the reason, and nothing of it runs any more.
            if (self.pid().isAlive()) {
                tell(self, new StartResult.Failed(ExitReason.of(thrown)));
            }
            throw thrown;
        }
        switch (first) {
            case InitResult.Ok<S>(S state, Next next) -> {
                tell(self, new StartResult.Started(self.pid()));
                new Loop<>(self, server, parent, state, next).serve();
            }
            case InitResult.Ignore<S>() -> tell(self, new StartResult.Ignored());
            case InitResult.Stop<S>(ExitReason reason) -> {
                tell(self, new StartResult.Failed(reason));
                throw self.exit(reason);
            }
        }
    }

    /** Takes the name. If somebody has it, tells that, and is nobody's child any more. */
    private boolean hasName(Self self) {
        while (name.isPresent()) {
            try {
                self.node().register(name.get(), self.pid());
                return true;
            } catch (IllegalArgumentException taken) {
                Optional<Pid> holder = self.node().whereis(name.get());
                if (holder.isPresent()) {
                    if (parent != null) {
                        self.unlink(parent);
                    }
                    tell(self, new StartResult.AlreadyStarted(holder.get()));
                    return false;
                }
            }
        }
        return true;
    }

    private void tell(Self self, StartResult result) {
        starter.send(new Protocol.Ack(self.pid(), result));
    }
}
