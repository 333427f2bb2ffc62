package watertight.process;

import java.util.Optional;
import java.util.Set;

/**
 * What can be told of a running process from outside. A snapshot: exact for a process that waits, roughly right for one
 * that is running.
 *
 * @param status what it is doing
 * @param mailboxLength messages it has not yet received
 * @param links the processes it is linked to
 * @param name the name it is registered under
 */
public record ProcessInfo(Status status, int mailboxLength, Set<Pid> links, Optional<Name> name) {

    /** What a process is doing. */
    public enum Status {
        /** It runs, or would if a core were free. */
        RUNNING,
        /** It waits for a message, or for something outside. */
        WAITING
    }
}
