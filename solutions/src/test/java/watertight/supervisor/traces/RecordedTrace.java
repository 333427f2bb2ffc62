package watertight.supervisor.traces;

import java.util.List;
import java.util.Optional;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Event;
import watertight.supervisor.model.Scenario;

/**
 * What OTP did with one tree.
 *
 * @param place the file, the line, and the trace's id
 * @param entries the start's, and one for each step
 */
record RecordedTrace(String place, Scenario scenario, List<RecordedEntry> entries) {

    /** How this differs from what was recorded, if it does. */
    Optional<Difference> differenceTo(List<Entry> played) {
        for (int i = 0; i < entries.size(); i++) {
            RecordedEntry recorded = entries.get(i);
            Entry entry = i < played.size() ? asRecorded(played.get(i)) : null;
            if (entry == null || !recorded.agreesWith(entry)) {
                return Optional.of(new Difference(place, what(i), recorded, Optional.ofNullable(entry)));
            }
        }
        return Optional.empty();
    }

    private String what(int entry) {
        return entry == 0 ? "start" : Words.of(scenario.steps().get(entry - 1));
    }

    /** Some recorders leave out the root's own start and end. */
    private Entry asRecorded(Entry entry) {
        String root = scenario.root().id();
        if (entries.getFirst().events().contains(new Event.Start(root))) {
            return entry;
        }
        var others = entry.events().stream()
                .filter(event -> !(event instanceof Event.Start(String id) && id.equals(root)))
                .filter(event -> !(event instanceof Event.End(String id, String _) && id.equals(root)))
                .toList();
        return new Entry(entry.result(), others, entry.after());
    }
}
