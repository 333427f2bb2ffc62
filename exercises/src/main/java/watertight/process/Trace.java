package watertight.process;

/** What a node tells its tracer, as it happens and on the thread it happens on. See {@link Node#trace}. */
public sealed interface Trace {

    /** A process begins to run. */
    record Started(Pid pid) implements Trace {}

    /** A message was sent by the current thread. */
    record Sent(Pid to, Object message) implements Trace {}

    /** A process took a message out of its mailbox. */
    record Received(Pid by, Object message) implements Trace {}

    /** Two processes were linked. */
    record Linked(Pid one, Pid other) implements Trace {}

    /** A process began to watch another. */
    record Monitored(Pid watcher, Pid watched) implements Trace {}

    /** Something left the body of a process that was not its own wish to exit. The process is about to end. */
    record Crashed(Pid pid, Throwable cause) implements Trace {}

    /** A process ended. */
    record Ended(Pid pid, ExitReason reason) implements Trace {}
}
