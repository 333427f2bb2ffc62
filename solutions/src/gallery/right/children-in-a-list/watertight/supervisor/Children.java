package watertight.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watertight.process.Pid;

/** Looks for a child from the first one on, whatever is known of it. */
final class Children {

    private final List<Child> all = new ArrayList<>();

    void add(ChildSpec spec) {
        all.add(new Child(spec, ChildState.STOPPED));
    }

    void runs(String id, Pid pid) {
        set(id, new ChildState.Running(pid));
    }

    void isRestarting(String id) {
        set(id, ChildState.RESTARTING);
    }

    void hasEnded(String id) {
        if (all.get(place(id)).spec().restart() == Restart.TEMPORARY) {
            remove(id);
        } else {
            set(id, ChildState.STOPPED);
        }
    }

    void remove(String id) {
        all.remove(place(id));
    }

    Optional<Child> get(String id) {
        return all.stream().filter(child -> child.id().equals(id)).findFirst();
    }

    Optional<Child> get(Pid pid) {
        return all.stream()
                .filter(child -> child.pid().filter(pid::equals).isPresent())
                .findFirst();
    }

    List<Child> all() {
        return List.copyOf(all);
    }

    List<Child> from(String id) {
        return List.copyOf(all.subList(place(id), all.size()));
    }

    private void set(String id, ChildState state) {
        int place = place(id);
        all.set(place, new Child(all.get(place).spec(), state));
    }

    private int place(String id) {
        return all.indexOf(get(id).orElseThrow());
    }
}
