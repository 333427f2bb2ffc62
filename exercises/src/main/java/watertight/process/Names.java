package watertight.process;

import static watertight.Todo.todo;

import java.util.Optional;

/**
 * Who is known by which name on one node. A name has one holder, and a process has at most one name, whoever registers
 * what at the same time.
 *
 * <p>A process that ends is no longer alive <em>before</em> it looks at {@link Process#name} and comes here to release
 * that name. So whoever finds it alive after noting the name in it may leave it there: the end will find it.
 */
final class Names {

    // TODO 1.14: the fields your names need

    /**
     * Gives a process a name, and notes it in the process by {@link Process#named}. Losing the name is noted there too,
     * by null.
     *
     * @throws IllegalArgumentException if the name is taken (even by the same process), the process has a name already,
     *     or it has ended: nothing changes then
     */
    void register(Name name, Process process) {
        // TODO 1.14
        throw todo("1.14");
    }

    /**
     * Takes a name away from whoever holds it.
     *
     * @throws IllegalArgumentException if nobody holds it
     */
    void unregister(Name name) {
        // TODO 1.14
        throw todo("1.14");
    }

    /** Who holds the name now. */
    Optional<Process> whereis(Name name) {
        // TODO 1.14
        throw todo("1.14");
    }

    /** Frees the name, if the process still holds it: it has ended, or gave the name up. */
    void release(Name name, Process process) {
        // TODO 1.14
        throw todo("1.14");
    }

    // TODO 1.14: your private methods

    private static IllegalArgumentException refused(Name name, Process process, String why) {
        return new IllegalArgumentException("Could not register " + process.pid() + " as '" + name + "': " + why + ".");
    }
}
