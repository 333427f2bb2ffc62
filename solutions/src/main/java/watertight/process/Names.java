package watertight.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who is known by which name on one node. A name has one holder, and a process has at most one name, whoever registers
 * what at the same time.
 *
 * <p>A process that ends is no longer alive <em>before</em> it looks at {@link Process#name} and comes here to release
 * that name. So whoever finds it alive after noting the name in it may leave it there: the end will find it.
 */
final class Names {

    // begin 1.14: the fields your names need
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Name, Process> holders = new HashMap<>();
    // end 1.14

    // tag::names[]
    /**
     * Gives a process a name, and notes it in the process by {@link Process#named}. Losing the name is noted there too,
     * by null.
     *
     * @throws IllegalArgumentException if the name is taken (even by the same process), the process has a name already,
     *     or it has ended: nothing changes then
     */
    void register(Name name, Process process) {
        // begin 1.14
        lock.lock();
        try {
            if (process.name() != null) {
                throw refused(name, process, "it is known as '" + process.name() + "', and a process has one name");
            }
            if (holders.containsKey(name)) {
                throw refused(
                        name,
                        process,
                        "the name is taken by " + holders.get(name).pid());
            }
            hold(name, process);
        } finally {
            lock.unlock();
        }
        // end 1.14
    }

    /**
     * Takes a name away from whoever holds it.
     *
     * @throws IllegalArgumentException if nobody holds it
     */
    void unregister(Name name) {
        // begin 1.14
        lock.lock();
        try {
            if (!holders.containsKey(name)) {
                throw new IllegalArgumentException("Nobody is registered as '" + name + "'.");
            }
            release(name, holders.get(name));
        } finally {
            lock.unlock();
        }
        // end 1.14
    }

    /** Who holds the name now. */
    Optional<Process> whereis(Name name) {
        // begin 1.14
        lock.lock();
        try {
            return Optional.ofNullable(holders.get(name));
        } finally {
            lock.unlock();
        }
        // end 1.14
    }

    /** Frees the name, if the process still holds it: it has ended, or gave the name up. */
    void release(Name name, Process process) {
        // begin 1.14
        lock.lock();
        try {
            if (holders.remove(name, process)) {
                process.named(null);
            }
        } finally {
            lock.unlock();
        }
        // end 1.14
    }

    // begin 1.14: your private methods
    private void hold(Name name, Process process) {
        holders.put(name, process);
        process.named(name);
        if (!process.isAlive()) {
            release(name, process);
            throw refused(name, process, "it has ended");
        }
    }
    // end 1.14
    // end::names[]

    private static IllegalArgumentException refused(Name name, Process process, String why) {
        return new IllegalArgumentException("Could not register " + process.pid() + " as '" + name + "': " + why + ".");
    }
}
