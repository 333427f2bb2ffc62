package watertight.process;

import static watertight.Todo.todo;

import java.util.List;
import java.util.Set;

/**
 * The links between the processes of one node. A link has two ends: when the process at one end ends, the other gets an
 * exit signal.
 *
 * <p>A process that ends is no longer alive <em>before</em> it comes here to break its links. So whoever finds it alive
 * while holding the lock may still add a link: the end will find it.
 */
final class Links {

    // TODO 1.11: the fields your links need

    /**
     * Links two processes. Linking twice makes one link; linking a process with itself does nothing, and so does a
     * process {@code one} that has been ended meanwhile.
     *
     * @return false if {@code other} has ended already: then there is no link
     */
    boolean link(Pid one, Pid other) {
        // TODO 1.11
        throw todo("1.11");
    }

    /** Removes the link between two processes, if there is one: neither will hear of the other's end. */
    void unlink(Pid one, Pid other) {
        // TODO 1.11
        throw todo("1.11");
    }

    /**
     * A process has ended: removes all its links, at both ends.
     *
     * @return the processes at the other ends, each once: they will be sent an exit signal
     */
    List<Pid> breakAll(Pid ended) {
        // TODO 1.11
        throw todo("1.11");
    }

    /** The processes that this one is linked with now: a copy, which later changes do not touch. */
    Set<Pid> of(Pid pid) {
        // TODO 1.11
        throw todo("1.11");
    }

    // TODO 1.11: your private methods
}
