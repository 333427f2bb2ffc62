package watertight.supervisor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watertight.process.Pid;

/**
 * The children of one supervisor, in the order in which they are started. Belongs to the supervisor's process: it is
 * changed in place, since a hundred thousand children are too many to copy for each change.
 */
final class Children {

    private final Map<String, Child> byId = new LinkedHashMap<>();
    private final Map<Pid, Child> byPid = new HashMap<>();

    /** Adds a child that does not run yet, as the last. */
    void add(ChildSpec spec) {
        put(new Child(spec, ChildState.STOPPED));
    }

    /** Notes that a child runs now, as this process. */
    void runs(String id, Pid pid) {
        put(new Child(byId.get(id).spec(), new ChildState.Running(pid)));
    }

    /** Notes that a child could not be started again, and will be tried again. */
    void isRestarting(String id) {
        put(new Child(byId.get(id).spec(), ChildState.RESTARTING));
    }

    /** Notes that a child does not run any more. A temporary one is forgotten. */
    void hasEnded(String id) {
        if (byId.get(id).spec().restart() == Restart.TEMPORARY) {
            remove(id);
        } else {
            put(new Child(byId.get(id).spec(), ChildState.STOPPED));
        }
    }

    /** Forgets a child. */
    void remove(String id) {
        byId.remove(id).pid().ifPresent(byPid::remove);
    }

    /** The child of this id, if there is one. */
    Optional<Child> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The child that runs as this process, if it is one. */
    Optional<Child> get(Pid pid) {
        return Optional.ofNullable(byPid.get(pid));
    }

    /** All of them, in order. */
    List<Child> all() {
        return List.copyOf(byId.values());
    }

    /** This child and those after it, in order. */
    List<Child> from(String id) {
        return byId.values().stream().dropWhile(child -> !child.id().equals(id)).toList();
    }

    private void put(Child child) {
        Child before = byId.put(child.id(), child);
        if (before != null) {
            before.pid().ifPresent(byPid::remove);
        }
        child.pid().ifPresent(pid -> byPid.put(pid, child));
    }
}
