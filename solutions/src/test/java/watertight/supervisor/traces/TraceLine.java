package watertight.supervisor.traces;

import java.util.ArrayList;
import java.util.List;
import watertight.supervisor.model.Scenario;
import watertight.supervisor.model.Step;
import watertight.supervisor.model.Tree;

/** Reads one line of a file of traces, whichever recorder wrote it: see the README beside the recordings. */
final class TraceLine {

    private static final String START = "start";
    private static final String FINAL = "final";
    private static final String STOP = "stop";

    private final Json line;
    private final Tree.Inner root;
    private final List<Step> steps;
    private final List<Step> taken = new ArrayList<>();
    private final List<RecordedEntry> entries = new ArrayList<>();

    private TraceLine(Json line) {
        this.line = line;
        this.root = TreeReader.root(line.object("tree"));
        this.steps = line.objects("steps").stream().map(StepReader::step).toList();
    }

    /** @param place the file, and the number of the line */
    static RecordedTrace read(String place, String text) {
        Json unnamed = Json.line(place, text);
        var reader = new TraceLine(new Json(place + " (" + unnamed.text("id") + ")", unnamed.object()));
        return reader.trace();
    }

    private RecordedTrace trace() {
        line.objects("trace").forEach(this::add);
        if (entries.isEmpty()) {
            throw line.isWrong("has no entry in its trace");
        }
        checkThatAllStepsWereTaken();
        return new RecordedTrace(line.place(), new Scenario(root, List.copyOf(taken)), List.copyOf(entries));
    }

    private void add(Json entry) {
        String step = entry.isNumber("step") ? String.valueOf(entry.number("step")) : entry.text("step");
        if (entries.isEmpty() != step.equals(START)) {
            throw line.isWrong("must have the start as the first entry of its trace, and there alone");
        }
        if (step.equals(FINAL)) {
            entries.add(entries.removeLast().with(EntryReader.after(entry)));
            return;
        }
        if (!step.equals(START)) {
            taken.add(step.equals(STOP) ? new Step.Stop() : stepOf(step));
        }
        entries.add(EntryReader.entry(step, entry, root.id()));
    }

    private Step stepOf(String number) {
        if (!number.equals(String.valueOf(entries.size())) || entries.size() > steps.size()) {
            throw line.isWrong("has an entry for step '" + number + "' where step " + entries.size() + " of "
                    + steps.size() + " was to be");
        }
        return steps.get(entries.size() - 1);
    }

    /** When the root has ended, a recorder may leave it at that. */
    private void checkThatAllStepsWereTaken() {
        boolean ended = taken.contains(new Step.Stop()) || entries.getLast().after() instanceof Aftermath.Dead;
        if (taken.size() < steps.size() && !ended) {
            throw line.isWrong("has " + steps.size() + " steps, but entries of only " + taken.size());
        }
    }
}
