package watertight.supervisor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import watertight.supervisor.model.Event;
import watertight.supervisor.model.Snapshot;
import watertight.supervisor.model.Step;

/** How one speaks of what is done to a tree and of what happens in it. */
final class Phrases {

    private Phrases() {}

    /** What is done, as a clause. */
    static String done(Step step) {
        return switch (step) {
            case Step.Exit(String child, String reason) -> child + " " + ends(reason);
            case Step.Terminate(String child) -> "terminateChild(" + child + ")";
            case Step.RestartChild(String child) -> "restartChild(" + child + ")";
            case Step.Delete(String child) -> "deleteChild(" + child + ")";
            case Step.Stop() -> "the root is stopped";
        };
    }

    private static String ends(String reason) {
        return switch (reason) {
            case "boom" -> "crashes";
            case "kill" -> "is killed";
            case "normal" -> "ends normally";
            default -> "ends with " + reason(reason);
        };
    }

    /** What was done, as a clause. */
    static String wasDone(Step step) {
        return done(step)
                .replace(" crashes", " crashed")
                .replace(" is ", " was ")
                .replace(" ends ", " ended ");
    }

    /** What happens, as a clause. A worker that ends by itself is not stopped, even if its reason is a shutdown. */
    static String of(Event event, Optional<Step> step) {
        return switch (event) {
            case Event.Terminate(String id, String reason)
            when step.equals(exit(id, reason)) -> id + " " + ends(reason);
            case Event.Start(String id) -> id + " starts";
            case Event.StartFailed(String id) -> id + " fails to start";
            case Event.Terminate(String id, String reason) when reason.equals("shutdown") -> id + " is stopped";
            case Event.Terminate(String id, String reason) -> id + " " + ends(reason);
            case Event.End(String id, String reason) -> id + " ends with " + reason(reason);
        };
    }

    private static Optional<Step> exit(String id, String reason) {
        return Optional.of(new Step.Exit(id, reason));
    }

    /** A reason as Java prints it. */
    static String reason(String reason) {
        if (reason.startsWith("shutdown:failed_to_start_child:")) {
            return "shutdown(failed to start " + reason.substring("shutdown:failed_to_start_child:".length()) + ")";
        }
        return reason.startsWith("shutdown:") ? "shutdown(" + reason.substring("shutdown:".length()) + ")" : reason;
    }

    /** What a supervisor answered, as its Java type says it. */
    static String answer(String result) {
        return switch (result) {
            case "gone" -> "nothing runs";
            case "not_found" -> "there is no such child";
            case "restarting" -> "it is being restarted";
            default -> result;
        };
    }

    /** What a supervisor lists. */
    static String listed(Optional<List<Snapshot>> after) {
        return after.map(children -> "lists " + (children.isEmpty() ? "no child" : listed(children)))
                .orElse("the root has ended");
    }

    private static String listed(List<Snapshot> children) {
        return children.stream().map(Phrases::listed).collect(Collectors.joining(", "));
    }

    private static String listed(Snapshot child) {
        String inside = child.children().isEmpty() ? "" : " [" + listed(child.children()) + "]";
        return child.id() + inside + (child.running() ? "" : " (stopped)");
    }

    /** How often a supervisor restarts. */
    static String limit(int mostRestarts) {
        return "at most " + mostRestarts + (mostRestarts == 1 ? " restart" : " restarts");
    }

    /** Ids one after the other, or "nothing". */
    static String list(List<String> ids) {
        return ids.isEmpty() ? "nothing" : String.join(", ", ids);
    }
}
