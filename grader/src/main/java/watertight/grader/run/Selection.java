package watertight.grader.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.ConfigurationParameters;
import watertight.grader.course.Manifest;

/**
 * What a user asked for on the command line, instead of a run of everything.
 *
 * @param exercise {@code -Dexercise=1.2}: only that exercise, or empty
 * @param hint     {@code -Dhint=1.2} or {@code -Dhint=1.2:2}: hints and no run, or empty
 * @param replay   {@code -Dreplay=TOKEN}: exactly that failure again, or empty; several tokens are set apart by commas
 * @param from     {@code -Dwatertight.from=2.1}: that exercise and what stands behind it, or empty
 * @param until    {@code -Dwatertight.until=1.2}: that exercise and what stands before it, or empty
 */
record Selection(String exercise, String hint, String replay, String from, String until) {
    static Selection of(ConfigurationParameters parameters) {
        return new Selection(
                text(parameters, "exercise"),
                text(parameters, "hint"),
                text(parameters, "replay"),
                text(parameters, "watertight.from"),
                text(parameters, "watertight.until"));
    }

    private static String text(ConfigurationParameters parameters, String key) {
        return parameters.get(key).map(String::strip).orElse("");
    }

    boolean isEverything() {
        return Stream.of(exercise, hint, replay, from, until).allMatch(String::isEmpty);
    }

    /** What is to be replayed. */
    List<Token> replays() {
        return tokens().flatMap(text -> Token.parse(text).stream()).toList();
    }

    /** What is to be replayed of one test. */
    Optional<Token> replayOf(String exercise, String method) {
        return replays().stream()
                .filter(token ->
                        token.exercise().equals(exercise) && token.test().equals(method))
                .findFirst();
    }

    private Stream<String> tokens() {
        return replay.isEmpty() ? Stream.empty() : Arrays.stream(replay.split(","));
    }

    /** The exercise whose hints are asked for, or empty. */
    String hintExercise() {
        return hint.contains(":") ? hint.substring(0, hint.indexOf(':')) : hint;
    }

    /** How many hints are asked for: the first alone, unless a tier is given. */
    int hintTier() {
        return hint.contains(":") ? Integer.parseInt(hint.substring(hint.indexOf(':') + 1)) : 1;
    }

    /** One sentence on what is wrong with the selection, if anything is. */
    Optional<String> problem(Manifest manifest) {
        if (!hint.isEmpty() && !hint.matches("[^:]+(:[1-9])?")) {
            return Optional.of(
                    "-Dhint=" + hint + " is not understood; write -Dhint=1.2 for one hint, or -Dhint=1.2:2 for two.");
        }
        if (replays().size() < tokens().count()) {
            return Optional.of(
                    "-Dreplay=" + replay + " is not a token; copy the whole of it from the failure's message.");
        }
        return unknown(manifest, exercise)
                .or(() -> unknown(manifest, from))
                .or(() -> unknown(manifest, until))
                .or(() -> unknown(manifest, hintExercise()))
                .or(() -> replays().stream()
                        .flatMap(token -> unknown(manifest, token.exercise()).stream())
                        .findFirst());
    }

    private static Optional<String> unknown(Manifest manifest, String id) {
        if (id.isEmpty() || manifest.find(id).isPresent()) {
            return Optional.empty();
        }
        var all = manifest.exercises();
        return Optional.of("There is no exercise " + id + "; the course has "
                + all.get(0).id() + " to " + all.get(all.size() - 1).id() + ".");
    }
}
