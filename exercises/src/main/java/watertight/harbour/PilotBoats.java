package watertight.harbour;

import static watertight.Todo.todo;

import java.util.List;
import watertight.process.Body;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorInit;

/**
 * The pilot boats of the harbour, and two jobs of the morning.
 *
 * <p>There are three boats. Each has its own crew and its own book, and none knows of the others. A boat that is lost,
 * for whatever reason, must be replaced, and the others go on.
 *
 * <p>When the boats start work, the channel is surveyed, once. A survey that fails must be made again, until one has been
 * done; then it is done, and nobody needs another.
 *
 * <p>A gun is fired, too, once, to greet the day. If it misfires, so be it: a greeting that comes late is worse than none.
 */
public final class PilotBoats implements Supervisor {

    /** What the boats are called. */
    public static final List<String> BOATS = List.of("anna", "berta", "clara");

    private final Body survey;
    private final Body salute;

    /**
     * The boats, and what they do in the morning.
     *
     * @param survey surveys the channel: ends normally when that is done, and crashes when it fails
     * @param salute fires the gun: ends normally, or crashes when it misfires
     */
    public PilotBoats(Body survey, Body salute) {
        this.survey = survey;
        this.salute = salute;
    }

    /**
     * One child for each boat, called as the boat is, in the order of {@link #BOATS}: {@link Boat#startLink} starts it.
     * Then a child "survey" and a child "salute", each with its body.
     */
    @Override
    public SupervisorInit init() {
        // TODO 3.10
        throw todo("3.10");
    }

    // TODO 3.10: your private methods
}
