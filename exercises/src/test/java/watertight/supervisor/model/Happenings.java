package watertight.supervisor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has happened in a tree: the events since they were last taken, and how often each worker was started so far. */
final class Happenings {

    private final List<Event> events = new ArrayList<>();
    private final Map<String, Integer> starts = new HashMap<>();

    void add(Event event) {
        events.add(event);
    }

    /** Counts one more start of a worker, and returns which one it is, from 1. */
    int countStart(String worker) {
        return starts.merge(worker, 1, Integer::sum);
    }

    List<Event> take() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
