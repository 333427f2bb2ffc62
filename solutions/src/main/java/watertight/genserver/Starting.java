package watertight.genserver;

import java.time.Duration;
import java.util.Optional;
import watertight.process.Alias;
import watertight.process.Body;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/**
 * The start of one server: how its process begins, and how whoever starts it waits for that.
 *
 * @param parent the process it is linked to, or null
 * @param starter where the {@link Protocol.Ack} goes
 */
record Starting<S, C, M>(GenServer<S, C, M> server, Optional<Name> name, Pid parent, Alias starter) {

    // tag::start[]
    /**
     * Starts a server, as the process {@code self}, and waits until it serves or has ended, but no longer than
     * {@link StartOptions#initTimeout}: then it is killed. If its name is taken, nothing is started. Nothing stays
     * behind, no monitor and no message, but for the exit signal of a linked server that ended.
     *
     * @param linked whether the server is linked to this process, from its first moment
     */
    static StartResult start(Self self, GenServer<?, ?, ?> server, StartOptions options, boolean linked)
            throws InterruptedException {
        // begin 2.2
        Optional<Pid> holder = options.name().flatMap(self.node()::whereis);
        if (holder.isPresent()) {
            return new StartResult.AlreadyStarted(holder.get());
        }
        Alias starter = self.aliasForOne();
        var starting = new Starting<>(server, options.name(), linked ? self.pid() : null, starter);
        Body body = starting::begin;
        Self.Spawned spawned = linked ? self.spawnLinkMonitor(body) : self.spawnMonitor(body);
        Optional<Object> news = self.receive(message -> isAbout(spawned, message), options.initTimeout());
        if (news.isEmpty()) {
            self.unlink(spawned.pid());
            self.node().kill(spawned.pid());
        }
        starter.switchOff();
        self.demonitorAndFlush(spawned.monitor());
        // An ack may have come in the very moment of giving up.
        self.receive(message -> isAbout(spawned, message), Duration.ZERO);
        return switch (news.orElse(null)) {
            case Protocol.Ack ack -> ack.result();
            case Down down -> new StartResult.Failed(down.reason());
            case null, default -> new StartResult.TimedOut();
        };
        // end 2.2
    }

    /** Whether a message tells how the start of this process went: its {@link Protocol.Ack}, or its {@link Down}. */
    private static boolean isAbout(Self.Spawned spawned, Object message) {
        return switch (message) {
            case Protocol.Ack ack -> ack.server() == spawned.pid();
            case Down down -> down.monitor() == spawned.monitor();
            default -> false;
        };
    }

    /**
     * The new process: takes its name, initialises, tells the starter that it serves, and serves. If the name is taken,
     * it tells that, and ends without init and without harm to its parent. If there is nothing to serve, it gives its
     * name back, tells that, and ends normally. If it can't run, it ends with the reason, and its end tells that. An init
     * that returns null is a crash: a {@link BadReturnException}.
     */
    private void begin(Self self) throws Exception {
        // begin 2.2
        Optional<Pid> holder = takeName(self);
        if (holder.isPresent()) {
            if (parent != null) {
                self.unlink(parent);
            }
            tell(self, new StartResult.AlreadyStarted(holder.get()));
            return;
        }
        switch (server.init(self)) {
            case InitResult.Ok<S>(S state, Next next) -> {
                tell(self, new StartResult.Started(self.pid()));
                new Loop<>(self, server, parent, state, next).serve();
            }
            case InitResult.Ignore<S>() -> {
                name.ifPresent(self.node()::unregister);
                tell(self, new StartResult.Ignored());
            }
            case InitResult.Stop<S>(ExitReason reason) -> throw self.exit(reason);
            case null -> throw new BadReturnException("init");
        }
        // end 2.2
    }
    // end::start[]

    /** Registers the new process under the name it is to have. Returns who has the name already, or empty. */
    private Optional<Pid> takeName(Self self) {
        Optional<Pid> holder = Optional.empty();
        while (name.isPresent() && holder.isEmpty()) {
            try {
                self.node().register(name.get(), self.pid());
                return Optional.empty();
            } catch (IllegalArgumentException taken) {
                // Unless its holder has ended meanwhile: then it is free.
                holder = self.node().whereis(name.get());
            }
        }
        return holder;
    }

    private void tell(Self self, StartResult result) {
        starter.send(new Protocol.Ack(self.pid(), result));
    }
}
