package watertight.process;

/**
 * Who asks something of a process: a process, by its {@link Self}, or a plain thread, by the {@link Node} it asks on. So
 * a client works the same in a process, in a test and in JShell.
 */
public sealed interface Caller permits Self, Node {

    /** Where names are looked up. */
    Node node();

    /**
     * Does some work as a process: a process does it as itself; for a plain thread a process is made, which lives on
     * that thread and ends with the work.
     *
     * @throws InterruptedException if the process is ended from outside meanwhile
     */
    <T> T asProcess(Work<T> work) throws InterruptedException;

    /** What is done as a process. */
    @FunctionalInterface
    interface Work<T> {
        T run(Self self) throws InterruptedException;
    }
}
