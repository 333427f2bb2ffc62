package watertight.supervisor.traces;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import watertight.grader.sim.Verdict;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Model;
import watertight.supervisor.model.Scenario;

/**
 * The model and the reference beside what OTP did.
 *
 * @param traces how many there were
 */
record Comparison(int traces, int schedules, List<String> ofModel, List<String> ofReference) {

    private static final int SHOWN = 5;

    /** Plays each trace once on the model, and under so many schedules on the reference. */
    static Comparison of(List<RecordedTrace> traces, int schedules) {
        var model = new ArrayList<String>();
        var reference = new ArrayList<String>();
        for (RecordedTrace trace : traces) {
            difference(trace, "model", Model::play).ifPresent(model::add);
            LongStream.range(0, schedules)
                    .mapToObj(seed -> differenceUnder(seed, trace))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(reference::add);
        }
        return new Comparison(traces.size(), schedules, model, reference);
    }

    private static Optional<String> differenceUnder(long seed, RecordedTrace trace) {
        return difference(trace, "reference", scenario -> Reference.play(scenario, seed))
                .map(told -> told + "\n  under schedule " + seed);
    }

    private static Optional<String> difference(
            RecordedTrace trace, String who, Function<Scenario, List<Entry>> player) {
        try {
            return trace.differenceTo(player.apply(trace.scenario())).map(difference -> difference.told(who));
        } catch (Verdict | AssertionError | RuntimeException failed) {
            return Optional.of(trace.place() + " could not be played to its end: " + failed.getMessage());
        }
    }

    /** How many of these agree, in one line. */
    String count(String whichTraces) {
        return String.format(
                Locale.ROOT,
                "Supervision traces: %,d %s, the model agrees with %,d, the reference with %,d (each under %d schedules)",
                traces,
                whichTraces,
                traces - ofModel.size(),
                traces - ofReference.size(),
                schedules);
    }

    /** The first differences, in words. Empty if there are none. */
    String differences() {
        List<String> all = Stream.concat(ofModel.stream(), ofReference.stream()).toList();
        String first = all.stream().limit(SHOWN).collect(Collectors.joining("\n"));
        return all.size() > SHOWN ? first + "\n… and " + (all.size() - SHOWN) + " more" : first;
    }
}
