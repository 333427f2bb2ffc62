package watertight.grader.sim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What happened in a simulation, in order, and two pictures of it. */
public final class Timeline {

    private final List<Event> events = new ArrayList<>();

    /** Adds what happened next. */
    public synchronized void add(Event event) {
        events.add(event);
    }

    /** Everything, in order. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** Everybody, in the order they first appear. */
    public List<String> participants() {
        var names = new LinkedHashSet<String>();
        events().forEach(event -> names.addAll(event.who()));
        return List.copyOf(names);
    }
}
