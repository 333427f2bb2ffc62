package watertight.process;

/**
 * One watch over one process: what {@link Self#monitor} returns, {@link Down} carries and {@link Self#demonitor} takes.
 * Two monitors are never equal, even by the same process on the same process.
 */
public final class Monitor {

    private final Pid watcher;
    private final Pid watched;
    private final Destination target;

    Monitor(Pid watcher, Pid watched, Destination target) {
        this.watcher = watcher;
        this.watched = watched;
        this.target = target;
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

    @Override
    public String toString() {
        return "monitor of " + target + " by " + watcher;
    }
}
