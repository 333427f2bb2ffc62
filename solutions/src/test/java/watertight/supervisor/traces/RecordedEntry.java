package watertight.supervisor.traces;

import java.util.List;
import java.util.Optional;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Event;

/**
 * What OTP did at the start, or at one step, as far as it was recorded.
 *
 * @param step "start", the number of the step, or "stop"
 * @param result empty if it was not recorded
 */
record RecordedEntry(String step, Optional<String> result, List<Event> events, Aftermath after) {

    RecordedEntry with(Aftermath otherAfter) {
        return new RecordedEntry(step, result, events, otherAfter);
    }

    boolean agreesWith(Entry entry) {
        return result.orElse(entry.result()).equals(entry.result())
                && events.equals(entry.events())
                && after.agreesWith(entry.after());
    }
}
