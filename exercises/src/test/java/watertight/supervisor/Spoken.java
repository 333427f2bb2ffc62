package watertight.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watertight.supervisor.model.Event;
import watertight.supervisor.model.Step;

/** A difference in one sentence, in words of supervision: what was to happen, and what happened instead. */
record Spoken(Difference difference) {

    String sentence() {
        return answer().or(this::order).or(this::childEnded).or(this::deciding).orElseGet(this::listed);
    }

    private String when() {
        return difference
                .step()
                .map(step -> step instanceof Step.Stop ? "The root was stopped" : Phrases.wasDone(step))
                .orElse("The tree was started");
    }

    private Optional<String> answer() {
        String expected = difference.expected().result();
        String actual = difference.actual().result();
        return expected.equals(actual)
                ? Optional.empty()
                : Optional.of(when() + " gives: " + Phrases.answer(expected) + "; yours gave: " + Phrases.answer(actual)
                        + ".");
    }

    /** The same happened, but in another order. */
    private Optional<String> order() {
        var expected = difference.expected().events();
        var missing = new ArrayList<>(expected);
        difference.actual().events().forEach(missing::remove);
        boolean same = missing.isEmpty()
                && expected.size() == difference.actual().events().size();
        return same && difference.sameEvents() < expected.size() ? Optional.of(outOfOrder()) : Optional.empty();
    }

    private String outOfOrder() {
        Event first = difference.deciding(difference.expected()).orElseThrow();
        Event instead = difference.deciding(difference.actual()).orElseThrow();
        String early = Difference.id(instead);
        String late = Difference.id(first);
        if (instead instanceof Event.End && !(first instanceof Event.End)) {
            return early + " ended before " + late + ": a supervisor stops its children first.";
        }
        if (isStart(first) && isStart(instead)) {
            return early + " was started before " + late + ": children are started in order.";
        }
        if (isStart(instead)) {
            return early + " was started before " + late + " was stopped: what is to be stopped is stopped first.";
        }
        if (isStart(first)) {
            return early + " was stopped before " + late + " was started.";
        }
        return early + " was stopped before " + late + ": children are stopped in reverse order, one after the other.";
    }

    private static boolean isStart(Event event) {
        return event instanceof Event.Start || event instanceof Event.StartFailed;
    }

    private Optional<String> childEnded() {
        boolean ended = difference.step().orElse(null) instanceof Step.Exit
                && difference.sameEvents()
                        < Math.max(
                                difference.expected().events().size(),
                                difference.actual().events().size());
        return ended
                ? new EndOfChild(difference, ((Step.Exit) difference.step().orElseThrow()).child(), when()).sentence()
                : Optional.empty();
    }

    /** The first thing that differs, as it is. */
    private Optional<String> deciding() {
        Optional<Event> expected = difference.deciding(difference.expected());
        Optional<Event> actual = difference.deciding(difference.actual());
        if (expected.isEmpty() && actual.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(when() + ", and then " + words(expected) + "; with yours " + words(actual) + ".");
    }

    private String words(Optional<Event> event) {
        return event.map(one -> Phrases.of(one, difference.step())).orElse("nothing more happens");
    }

    private String listed() {
        return when() + ". Then the root "
                + Phrases.listed(difference.expected().after()) + "; yours "
                + Phrases.listed(difference.actual().after()) + ".";
    }

    /** Those ids that are among these. */
    static List<String> among(List<String> all, List<String> these) {
        return all.stream().filter(these::contains).toList();
    }
}
