package watertight.genserver;

import static watertight.Todo.todo;

import java.util.Optional;
import watertight.process.Alias;
import watertight.process.Down;
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

    /**
     * Starts a server, as the process {@code self}, and waits until it serves or has ended, but no longer than
     * {@link StartOptions#initTimeout}: then it is killed. If its name is taken, nothing is started. Nothing stays
     * behind, no monitor and no message, but for the exit signal of a linked server that ended.
     *
     * @param linked whether the server is linked to this process, from its first moment
     */
    static StartResult start(Self self, GenServer<?, ?, ?> server, StartOptions options, boolean linked)
            throws InterruptedException {
        // TODO 2.2
        throw todo("2.2");
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
        // TODO 2.2
        throw todo("2.2");
    }

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
