package watertight.process;

/**
 * One watch over one process: what {@link Self#monitor} returns, {@link Down} carries and {@link Self#demonitor} takes.
 * Two monitors are never equal, even by the same process on the same process.
 */
public final class Monitor {

    private final Pid watcher;
    private final Pid watched;
    private final Destination target;
    /** Whether a Down is still to be received. Asked and told by the watcher alone. */
    private boolean owed;

    Monitor(Pid watcher, Pid watched, Destination target) {
        this.watcher = watcher;
        this.watched = watched;
        this.target = target;
        // A watch over oneself never fires.
        this.owed = watcher != watched;
    }

    /** Whom it was asked to watch: a pid, or a name. */
    public Destination target() {
        return target;
    }

    /** Who gets the Down. */
    Pid watcher() {
        return watcher;
    }

    /** Whose end is waited for. */
    Pid watched() {
        return watched;
    }

    /** Whether it is on or has fired, and its Down has not been received. */
    boolean isOwed() {
        return owed;
    }

    /** It was taken off, or its Down has been received. */
    void bringsNothingMore() {
        owed = false;
    }

    @Override
    public String toString() {
        return "monitor of " + target + " by " + watcher;
    }
}
