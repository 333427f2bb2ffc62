package watertight.process;

import static watertight.Todo.todo;

/** What exit signals do to one process: end it, reach it as messages, or nothing. */
final class ExitSignals {

    private final Process owner;
    private volatile boolean trapping;

    ExitSignals(Process owner) {
        this.owner = owner;
    }

    /**
     * A signal arrives: from a linked process that ended, or sent by hand.
     *
     * @return whether the owner must end of it, with the signal's reason
     */
    boolean isFatal(Exit signal) {
        if (trapping) {
            deliver(signal);
            return false;
        }
        return isFatalUntrapped(signal);
    }

    /**
     * What a signal means to a process that does not trap exits: a normal reason means nothing, unless the process sent
     * it to itself; any other reason is its end.
     */
    private boolean isFatalUntrapped(Exit signal) {
        // TODO 1.10
        throw todo("1.10");
    }

    /** The owner is killed, whether it traps exits or not: it ends at once, and everyone is told {@code KILLED}. */
    void kill() {
        // TODO 1.10
        throw todo("1.10");
    }

    /**
     * Says whether the owner wants exit signals as messages.
     *
     * @return what was true before
     */
    boolean trap(boolean on) {
        // TODO 1.12
        throw todo("1.12");
    }

    /** The owner traps exits: the signal becomes a message in its mailbox, whatever the reason. */
    private void deliver(Exit signal) {
        // TODO 1.12
        throw todo("1.12");
    }

    /**
     * The owner tried to link to a process that has ended. One that traps exits is told so by an {@link Exit} message
     * with the reason {@code NO_PROCESS}; any other has made a mistake.
     *
     * @throws NoProcessException if the owner does not trap exits
     */
    void linkedToNobody(Pid ended) {
        // TODO 1.12
        throw todo("1.12");
    }
}
