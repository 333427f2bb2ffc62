package watertight.process;

/** Something that belongs to a process, such as a table, and must not be left behind when the process ends. */
@FunctionalInterface
public interface Belonging {

    /**
     * The owner has ended, and nobody has been told yet: what is done here has happened before any exit signal and any
     * {@link Down}. Runs on whichever thread ended the owner, so it must not wait, and must not throw.
     */
    void ownerEnded(Pid owner);
}
