package watertight.supervisor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a scenario on OTP. It runs no process: it is the rules of OTP's supervisor, in as few words as possible,
 * on plain data.
 */
public final class Model {

    private static final String GONE = "gone";

    private final Happenings happenings = new Happenings();
    private final ModelSupervisor root;

    private Model(Tree.Inner root) {
        this.root = new ModelSupervisor(root, happenings);
    }

    /** The start's entry, then one for each step. */
    public static List<Entry> play(Scenario scenario) {
        var model = new Model(scenario.root());
        var entries = new ArrayList<Entry>();
        model.root.start();
        entries.add(model.entry(""));
        for (Step step : scenario.steps()) {
            entries.add(model.entry(model.take(step)));
        }
        return List.copyOf(entries);
    }

    private Entry entry(String result) {
        return new Entry(
                result,
                happenings.take(),
                root.runs() ? Optional.of(root.snapshot().children()) : Optional.empty());
    }

    /** Takes a step, and returns its result. */
    private String take(Step step) {
        if (!root.runs()) {
            return step instanceof Step.Stop ? "" : GONE;
        }
        return switch (step) {
            case Step.Exit(String child, String reason) -> root.exit(child, reason) ? "running" : GONE;
            case Step.Terminate(String child) -> root.terminate(child);
            case Step.RestartChild(String child) -> root.restartChild(child);
            case Step.Delete(String child) -> root.delete(child);
            case Step.Stop() -> {
                root.stop("normal");
                yield "";
            }
        };
    }
}
