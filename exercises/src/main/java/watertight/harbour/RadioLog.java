package watertight.harbour;

import static watertight.Todo.todo;

import java.util.function.Consumer;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorInit;

/**
 * The radio of the harbour: what ships say is written down.
 *
 * <p>What the receiver hears goes to the decoder, and from there to the writer, who puts it on paper. The decoder tells
 * the receiver, once, when it starts, that it listens; so does the writer with the decoder. A part that is new has no
 * listener, and does not know who listened to the one before it. So nobody may start before the one that it listens to.
 *
 * <p>Whichever part is lost, for whatever reason: soon after, what ships say is on paper again, once. A receiver that
 * works stays tuned in, though: it has no part in the others' troubles. Nor has the decoder in the writer's.
 */
public final class RadioLog implements Supervisor {

    private final Consumer<String> paper;

    /** A radio whose writer writes on this paper. */
    public RadioLog(Consumer<String> paper) {
        this.paper = paper;
    }

    /** Three children: "receiver", "decoder" and "writer": a {@link Receiver}, a {@link Decoder}, a {@link LogWriter}. */
    @Override
    public SupervisorInit init() {
        // TODO 3.10
        throw todo("3.10");
    }
}
