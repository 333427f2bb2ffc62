package watertight.supervisor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Event;
import watertight.supervisor.model.Scenario;
import watertight.supervisor.model.Step;
import watertight.supervisor.model.Tree;

/**
 * What OTP does and what the code under test did, where they differ.
 *
 * @param at the entry in which they begin to: 0 for the start, n for the n-th step
 * @param finished whether the code under test has come to the end of that entry
 */
record Difference(Scenario scenario, List<Entry> otp, List<Entry> yours, int at, boolean finished) {

    private static final Entry NOTHING = new Entry("", List.of(), Optional.empty());

    /** The first difference, if there is one. */
    static Optional<Difference> between(Scenario scenario, List<Entry> otp, List<Entry> yours) {
        return IntStream.range(0, otp.size())
                .filter(at -> at >= yours.size() || !otp.get(at).equals(yours.get(at)))
                .mapToObj(at -> new Difference(scenario, otp, yours, at, true))
                .findFirst();
    }

    /** What differs when the code under test has not come to the end of what it did last. */
    static Difference unfinished(Scenario scenario, List<Entry> otp, List<Entry> yours) {
        int last = Math.min(yours.size(), otp.size()) - 1;
        return between(scenario, otp, yours)
                .filter(difference -> difference.at() < last)
                .orElse(new Difference(scenario, otp, yours, last, false));
    }

    /** What OTP does then. */
    Entry expected() {
        return otp.get(at);
    }

    /** What the code under test did then. */
    Entry actual() {
        return at < yours.size() ? yours.get(at) : NOTHING;
    }

    /** How many events are the same in that entry, before the first that is not. */
    int sameEvents() {
        List<Event> theirs = actual().events();
        return (int) IntStream.range(0, expected().events().size())
                .takeWhile(i -> i < theirs.size()
                        && theirs.get(i).equals(expected().events().get(i)))
                .count();
    }

    /** The first event that differs, of one of the two entries. */
    Optional<Event> deciding(Entry entry) {
        return entry.events().stream().skip(sameEvents()).findFirst();
    }

    /** The step in which they differ; empty for the start. */
    Optional<Step> step() {
        return at == 0 ? Optional.empty() : Optional.of(scenario.steps().get(at - 1));
    }

    /** The supervisor of a worker or a supervisor, if it has one. */
    Optional<Tree.Inner> supervisorOf(String id) {
        return supervisorOf(scenario.root(), id);
    }

    private static Optional<Tree.Inner> supervisorOf(Tree.Inner inner, String id) {
        if (inner.children().stream().anyMatch(child -> child.id().equals(id))) {
            return Optional.of(inner);
        }
        return inner.children().stream()
                .filter(Tree.Inner.class::isInstance)
                .flatMap(child -> supervisorOf((Tree.Inner) child, id).stream())
                .findFirst();
    }

    /** The ids of those that start in an entry, in that order. */
    static List<String> started(Entry entry) {
        return entry.events().stream()
                .filter(Event.Start.class::isInstance)
                .map(Difference::id)
                .toList();
    }

    /** The ids of those that end in an entry, in that order. */
    static List<String> ended(Entry entry) {
        return entry.events().stream()
                .filter(event -> event instanceof Event.Terminate || event instanceof Event.End)
                .map(Difference::id)
                .toList();
    }

    static String id(Event event) {
        return switch (event) {
            case Event.Start(String id) -> id;
            case Event.StartFailed(String id) -> id;
            case Event.Terminate(String id, String _) -> id;
            case Event.End(String id, String _) -> id;
        };
    }
}
