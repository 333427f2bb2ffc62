package watertight.process;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is known by which name on one node. A name has one holder, and a process has at most one name. */
final class Names {

    private final Map<Name, Process> holders = new ConcurrentHashMap<>();

    // tag::names[]
    /**
     * Gives a process a name, and notes it in the process by {@link Process#named}.
     *
     * @throws IllegalArgumentException if the name is taken (even by the same process), the process has a name already,
     *     or it has ended: nothing changes then
     */
    void register(Name name, Process process) {
        // begin 1.14
        if (process.name() != null) {
            throw refused(name, process, "it is known as '" + process.name() + "', and a process has one name");
        }
        Process holder = holders.putIfAbsent(name, process);
        if (holder != null) {
            throw refused(name, process, "the name is taken by " + holder.pid());
        }
        process.named(name);
        if (!process.isAlive()) {
            release(name, process);
            throw refused(name, process, "it has ended");
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
        Process holder = whereis(name)
                .orElseThrow(() -> new IllegalArgumentException("Nobody is registered as '" + name + "'."));
        release(name, holder);
        // end 1.14
    }

    /** Who holds the name now. */
    Optional<Process> whereis(Name name) {
        // begin 1.14
        return Optional.ofNullable(holders.get(name));
        // end 1.14
    }

    /** Frees the name, if the process still holds it: it has ended, or gave the name up. */
    void release(Name name, Process process) {
        // begin 1.14
        holders.remove(name, process);
        process.named(null);
        // end 1.14
    }
    // end::names[]

    private static IllegalArgumentException refused(Name name, Process process, String why) {
        return new IllegalArgumentException("Could not register " + process.pid() + " as '" + name + "': " + why + ".");
    }
}
