package watertight.supervisor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Event;
import watertight.supervisor.model.Tree;

/**
 * A difference in what a supervisor does when one of its children has ended.
 *
 * @param child the one that has
 * @param how a clause that says so
 */
record EndOfChild(Difference difference, String child, String how) {

    Optional<String> sentence() {
        Tree.Inner supervisor = difference.supervisorOf(child).orElse(null);
        if (supervisor == null) {
            return Optional.empty();
        }
        return end(supervisor)
                .or(() -> notDue(supervisor))
                .or(this::triedAgain)
                .or(() -> restarted(supervisor))
                .or(() -> stopped(supervisor));
    }

    /** It ends as well, in one of the two or in both. */
    private Optional<String> end(Tree.Inner supervisor) {
        Optional<String> expected = reasonOfEnd(supervisor, difference.expected());
        Optional<String> actual = reasonOfEnd(supervisor, difference.actual());
        if (expected.isPresent() && expected.equals(actual)) {
            String gaveUp = how + ", and " + supervisor.id() + " gave up";
            return new EndOfChild(difference, supervisor.id(), gaveUp).sentence();
        }
        if (expected.isPresent()) {
            return Optional.of(how + failures() + ". That is one too many for " + supervisor.id() + " ("
                    + Phrases.limit(supervisor.maxRestarts())
                    + "): it gives up, stops its children and ends with shutdown; yours "
                    + (actual.isPresent() ? "ended with " + Phrases.reason(actual.get()) : goesOn()) + ".");
        }
        return actual.map(reason -> how + ". " + supervisor.id() + " goes on: " + restarts(difference.expected())
                + "; yours ended with " + Phrases.reason(reason) + ".");
    }

    /** Starts that fail count as well. */
    private String failures() {
        List<String> failed = failed();
        return failed.isEmpty() ? "" : ", then " + Phrases.list(failed) + " failed to start, which counts as well";
    }

    /** Those that fail to start, one or more times. */
    private List<String> failed() {
        return difference.expected().events().stream()
                .filter(Event.StartFailed.class::isInstance)
                .map(Difference::id)
                .distinct()
                .toList();
    }

    /** A start has failed, and something else happens then. */
    private Optional<String> triedAgain() {
        boolean failed = difference.expected().events().stream()
                .limit(difference.sameEvents())
                .anyMatch(Event.StartFailed.class::isInstance);
        return failed
                ? Optional.of(how + failures() + ". Next, " + next(difference.expected()) + "; with yours "
                        + next(difference.actual()) + ".")
                : Optional.empty();
    }

    private String next(Entry entry) {
        return difference
                .deciding(entry)
                .map(event -> Phrases.of(event, difference.step()))
                .orElse("nothing more happens");
    }

    private String goesOn() {
        List<String> started = Difference.started(difference.actual());
        return "went on" + (started.isEmpty() ? "" : " and restarted " + Phrases.list(started));
    }

    private String restarts(Entry entry) {
        return "it restarts " + Phrases.list(Difference.started(entry));
    }

    private static Optional<String> reasonOfEnd(Tree.Inner supervisor, Entry entry) {
        return entry.events().stream()
                .filter(event -> event instanceof Event.End end && end.id().equals(supervisor.id()))
                .map(event -> ((Event.End) event).reason())
                .findFirst();
    }

    /** It stays as it is, and yours did something. */
    private Optional<String> notDue(Tree.Inner supervisor) {
        List<String> started = Difference.started(difference.actual());
        if (started.isEmpty() || !Difference.started(difference.expected()).isEmpty()) {
            return Optional.empty();
        }
        String restart = supervisor.children().stream()
                .filter(tree -> tree.id().equals(child))
                .map(tree -> lower(tree.restart()))
                .findFirst()
                .orElseThrow();
        return Optional.of(how + " and is " + restart + ": it is not started again; yours restarted "
                + Phrases.list(started) + ".");
    }

    /** Others are started than are to be. */
    private Optional<String> restarted(Tree.Inner supervisor) {
        List<String> children = supervisor.children().stream().map(Tree::id).toList();
        List<String> expected = Spoken.among(Difference.started(difference.expected()), children);
        List<String> actual = Spoken.among(Difference.started(difference.actual()), children);
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        List<String> revived = temporary(supervisor, actual);
        if (!revived.isEmpty()) {
            return Optional.of(how + "; " + lower(supervisor.strategy()) + " restarts " + Phrases.list(expected)
                    + "; yours restarted also " + Phrases.list(revived) + ", which is temporary.");
        }
        String only = expected.containsAll(actual) && expected.size() > actual.size() ? "only " : "";
        return Optional.of(how + "; " + lower(supervisor.strategy()) + " restarts " + Phrases.list(expected)
                + "; yours restarted " + (actual.isEmpty() ? "none of them" : only + Phrases.list(actual)) + ".");
    }

    private static List<String> temporary(Tree.Inner supervisor, List<String> ids) {
        return supervisor.children().stream()
                .filter(tree -> tree.restart() == Restart.TEMPORARY && ids.contains(tree.id()))
                .map(Tree::id)
                .toList();
    }

    /** Others are stopped than are to be. */
    private Optional<String> stopped(Tree.Inner supervisor) {
        List<String> children = supervisor.children().stream().map(Tree::id).toList();
        List<String> expected = others(Spoken.among(Difference.ended(difference.expected()), children));
        List<String> actual = others(Spoken.among(Difference.ended(difference.actual()), children));
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        return Optional.of(how + "; " + lower(supervisor.strategy()) + " stops " + Phrases.list(expected)
                + " before it starts anything; with yours " + Phrases.list(actual) + " stopped.");
    }

    private List<String> others(List<String> ids) {
        return ids.stream().filter(id -> !id.equals(child)).toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
