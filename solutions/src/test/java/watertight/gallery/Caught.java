package watertight.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of one wrong variant.
 *
 * @param wrong the variant
 * @param first the exercise that the student is told to look at first, if any test failed
 * @param replays for each failure of that exercise that has a token: whether it came out the same in another JVM
 */
record Caught(Wrong wrong, Optional<Grades.Exercise> first, List<Replay> replays) {

    /** A failure repeated by its token, in another JVM. */
    record Replay(String token, boolean same) {}

    /** Applies the patch, compiles, grades, and replays every failure of the exercise to look at first. */
    static Caught of(Wrong wrong) throws IOException, InterruptedException {
        Path folder = Path.of("target/gallery", wrong.name());
        Path changed = Reference.compile(wrong.name(), wrong.applied(Reference.SOURCES));
        List<Path> subject = List.of(changed, Reference.CLASSES);
        Optional<Grades.Exercise> first = GradedRun.of(
                        folder,
                        subject,
                        "-Dwatertight.from=" + wrong.gradedFrom(),
                        "-Dwatertight.until=" + wrong.caughtBy(),
                        "-Dwatertight.simplify=false")
                .firstWrong();
        List<Grades.Test> failures = first.stream()
                .flatMap(exercise -> exercise.tests().stream())
                .filter(test -> !test.token().isEmpty())
                .toList();
        return new Caught(wrong, first, replays(folder, subject, failures));
    }

    private static List<Replay> replays(Path folder, List<Path> subject, List<Grades.Test> failures)
            throws IOException, InterruptedException {
        if (failures.isEmpty()) {
            return List.of();
        }
        String tokens = failures.stream().map(Grades.Test::token).collect(Collectors.joining(","));
        Grades again = GradedRun.of(folder.resolve("replay"), subject, "-Dreplay=" + tokens);
        Set<Grades.Test> repeated = again.exercises().stream()
                .flatMap(exercise -> exercise.tests().stream())
                .collect(Collectors.toSet());
        return failures.stream()
                .map(failure -> new Replay(failure.token(), repeated.contains(failure)))
                .toList();
    }

    boolean onTheRightExercise() {
        return first.map(Grades.Exercise::id).filter(wrong.caughtBy()::equals).isPresent();
    }

    /** One sentence on what is amiss, or empty. */
    Optional<String> complaint() {
        if (first.isEmpty()) {
            return Optional.of(wrong.name() + " passes everything up to " + wrong.caughtBy() + ".");
        }
        if (!onTheRightExercise()) {
            return Optional.of(
                    wrong.name() + " is caught by " + first.get().id() + ", not by " + wrong.caughtBy() + ".");
        }
        return replays.stream()
                .filter(replay -> !replay.same())
                .map(replay -> wrong.name() + " does not replay: " + replay.token())
                .findFirst();
    }
}
