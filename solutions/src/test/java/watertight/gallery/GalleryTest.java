package watertight.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Grades the gallery: every wrong variant must be caught by the exercise that teaches it, every right one must pass. With
 * {@code -Dgallery=1.3,2} only those whose names begin like that are graded; with {@code -Dotp.traces=FILE} none, unless asked
 * for: whoever tries a file of traces does not wait for the gallery.
 */
class GalleryTest {

    private static final Path GALLERY = Path.of("src/gallery");
    private static final int JVMS_AT_ONCE = 2;
    private static final List<String> SELECTED =
            List.of(System.getProperty("gallery", System.getProperty("otp.traces") == null ? "" : "none")
                    .split(","));

    @Test
    void everyWrongVariantIsCaughtByTheExerciseThatTeachesIt() throws Exception {
        List<Caught> all = forEach(wrong(), Caught::of);
        String table = Table.of(all);
        Files.writeString(Path.of("target/gallery/table.txt"), table);
        System.out.print("\nThe gallery of wrong variants\n" + table);
        assertEquals(
                List.of(),
                all.stream().map(Caught::complaint).flatMap(Optional::stream).toList());
    }

    @Test
    void everyRightVariantSolvesAll() throws Exception {
        List<String> complaints = forEach(entries(GALLERY.resolve("right"), ""), GalleryTest::complaint).stream()
                .flatMap(Optional::stream)
                .toList();
        assertEquals(List.of(), complaints);
    }

    /** The patches, and what is handed over to be repaired. */
    private static List<Wrong> wrong() throws IOException {
        var all = new ArrayList<Wrong>();
        for (Path file : entries(GALLERY, ".patch")) {
            all.add(Patched.read(file));
        }
        Unrepaired.all().stream().filter(one -> isSelected(one.name())).forEach(all::add);
        return all;
    }

    private static Optional<String> complaint(Path folder) throws IOException, InterruptedException {
        var right = new Right(folder.getFileName().toString(), folder);
        Path classes = Reference.compile("right/" + right.name(), right.sources());
        Grades grades = GradedRun.of(
                classes.resolveSibling("run"),
                List.of(classes, Reference.CLASSES),
                "-Dwatertight.from=" + right.gradedFrom());
        List<String> unsolved = grades.exercises().stream()
                .filter(exercise -> !List.of("solved", "not run").contains(exercise.state()))
                .map(exercise -> exercise.id() + " is " + exercise.state())
                .toList();
        return unsolved.isEmpty()
                ? Optional.empty()
                : Optional.of(right.name() + ": " + String.join(", ", unsolved) + "; " + grades.firstWrong());
    }

    private static List<Path> entries(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> isSelected(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isSelected(String name) {
        return SELECTED.stream().anyMatch(name::startsWith);
    }

    private interface Step<F, T> {
        T apply(F one) throws Exception;
    }

    private static <F, T> List<T> forEach(List<F> all, Step<F, T> step) throws Exception {
        var results = new ArrayList<T>();
        try (var threads = Executors.newFixedThreadPool(JVMS_AT_ONCE)) {
            List<Callable<T>> tasks =
                    all.stream().<Callable<T>>map(one -> () -> step.apply(one)).toList();
            for (var result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
