package watertight.task;

/** What happens when a task of a stream takes longer than it may. */
public enum OnTimeout {
    /** Its consumer is told by a {@link StreamTimeoutException}, and the stream is closed. */
    EXIT,
    /** That task is killed, its result says so, and the others go on. */
    KILL_TASK
}
