package watertight.supervisor.traces;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Event;
import watertight.supervisor.model.Snapshot;
import watertight.supervisor.model.Step;

/** Steps and what comes of them, in words. */
final class Words {

    private Words() {}

    static String of(Step step) {
        return switch (step) {
            case Step.Exit(String child, String reason) -> child + " ends: " + reason;
            case Step.Terminate(String child) -> "terminate child " + child;
            case Step.RestartChild(String child) -> "restart child " + child;
            case Step.Delete(String child) -> "delete child " + child;
            case Step.Stop() -> "stop";
        };
    }

    static String of(RecordedEntry recorded) {
        return of(recorded.result().orElse(""), recorded.events(), of(recorded.after()));
    }

    static String of(Entry entry) {
        return of(entry.result(), entry.events(), of(entry.after()));
    }

    private static String of(String result, List<Event> events, String after) {
        String happened = events.isEmpty()
                ? "nothing happens"
                : events.stream().map(Words::of).collect(Collectors.joining(", "));
        return (result.isEmpty() ? "" : "\"" + result + "\"; ") + happened + "; then " + after;
    }

    private static String of(Event event) {
        return switch (event) {
            case Event.Start(String id) -> id + " starts";
            case Event.StartFailed(String id) -> id + " fails to start";
            case Event.Terminate(String id, String reason) -> id + " ends (" + reason + ")";
            case Event.End(String id, String reason) -> id + " ends (" + reason + ")";
        };
    }

    private static String of(Aftermath after) {
        return switch (after) {
            case Aftermath.Children(List<Snapshot> children) -> of(Optional.of(children));
            case Aftermath.Alive() -> "the root lives";
            case Aftermath.Dead() -> of(Optional.empty());
            case Aftermath.Unknown() -> "(not recorded)";
        };
    }

    private static String of(Optional<List<Snapshot>> after) {
        return after.map(Words::list).orElse("the root has ended");
    }

    private static String list(List<Snapshot> children) {
        return children.stream().map(Words::of).collect(Collectors.joining(" ", "[", "]"));
    }

    private static String of(Snapshot child) {
        return child.id()
                + (child.running() ? "" : " (stopped)")
                + (child.children().isEmpty() ? "" : list(child.children()));
    }
}
