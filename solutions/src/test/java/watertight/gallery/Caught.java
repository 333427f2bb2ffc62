package watertight.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Optional<Grades.Exercise> first = GradedRun.of(folder, subject, "-Dwatertight.until=" + wrong.caughtBy()).firstWrong();
        var replays = new ArrayList<Replay>();
        for (Grades.Test test : first.map(Grades.Exercise::tests).orElse(List.of())) {
            if (!test.token().isEmpty()) {
                replays.add(new Replay(test.token(), replay(folder, subject, test)));
            }
        }
        return new Caught(wrong, first, replays);
    }

    private static boolean replay(Path folder, List<Path> subject, Grades.Test failed)
            throws IOException, InterruptedException {
        Grades again = GradedRun.of(folder.resolve("replay"), subject, "-Dreplay=" + failed.token());
        return again.exercises().stream()
                .flatMap(exercise -> exercise.tests().stream())
                .filter(test -> test.name().equals(failed.name()))
                .anyMatch(test -> test.message().equals(failed.message()) && test.timeline().equals(failed.timeline()));
    }

    boolean onTheRightExercise() {
        return first.map(Grades.Exercise::id).filter(wrong.caughtBy()::equals).isPresent();
    }

    boolean replayedIdentically() {
        return replays.stream().allMatch(Replay::same);
    }

    /** One sentence on what is amiss, or empty. */
    Optional<String> complaint() {
        if (first.isEmpty()) {
            return Optional.of(wrong.name() + " passes everything up to " + wrong.caughtBy() + ".");
        }
        if (!onTheRightExercise()) {
            return Optional.of(wrong.name() + " is caught by " + first.get().id() + ", not by " + wrong.caughtBy() + ".");
        }
        return replays.stream()
                .filter(replay -> !replay.same())
                .map(replay -> wrong.name() + " does not replay: " + replay.token())
                .findFirst();
    }
}
