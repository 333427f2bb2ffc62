package watertight.process;

/** What a process does, from its first step to its last. The process ends when this returns or throws. */
@FunctionalInterface
public interface Body {

    /**
     * Runs the process.
     *
     * @param self what only the process itself may do
     * @throws Exception a crash: the process ends with it as its reason
     */
    void run(Self self) throws Exception;
}
