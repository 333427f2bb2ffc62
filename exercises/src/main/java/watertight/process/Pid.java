package watertight.process;

/**
 * The address of one process. It stays valid when the process has ended: then it is the address of nobody, and a new
 * process never gets it.
 */
public final class Pid implements Destination {

    private final long number;
    private final Process process;

    Pid(long number, Process process) {
        this.number = number;
        this.process = process;
    }

    /**
     * Puts a message into the process's mailbox and returns at once. Never blocks and never fails: a message to a
     * process that has ended is dropped.
     *
     * @param message an immutable value, not null
     */
    public void send(Object message) {
        Node node = process.node();
        if (node.isTraced()) {
            node.trace(new Trace.Sent(this, message));
        }
        if (process.isAlive()) {
            process.mailbox().put(message);
        }
    }

    /** Whether the process has not ended yet. True may be out of date when you read it; false never is. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The process behind this address: for the runtime only. */
    Process process() {
        return process;
    }

    /** The place of this process in the order of spawning, from 1. */
    public long number() {
        return number;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "<" + number + ">";
    }
}
