package watertight.grader.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import watertight.grader.course.Assignment;
import watertight.grader.course.BrokenCourse;
import watertight.grader.course.Chapter;
import watertight.grader.course.Kind;
import watertight.grader.course.Manifest;
import watertight.grader.course.ManifestReader;
import watertight.grader.course.Outline;
import watertight.grader.course.Place;
import watertight.grader.course.Problem;
import watertight.grader.course.Skeleton;
import watertight.grader.course.Stub;

/**
 * Checks that the course fits together: manifest, stubs, graded tests, lessons, and a skeleton that is what the reference
 * is cut to. Stubs and tests are read from the compiled classes of {@code exercises}.
 */
public final class CourseCheck {
    private static final String MANIFEST = "exercises/course.yaml";
    private static final String GIVEN = "exercises/src/main/java/watertight/Todo.java";

    private final Path root;
    private final List<Problem> problems = new ArrayList<>();

    private CourseCheck(Path root) {
        this.root = root;
    }

    /**
     * All problems, in the order of file and line.
     *
     * @param root the course's folder
     */
    public static List<Problem> problems(Path root) {
        var check = new CourseCheck(root);
        try {
            Manifest manifest = ManifestReader.read(MANIFEST, Cutter.read(root.resolve(MANIFEST)));
            Cutter cutter = Cutter.cut(root);
            check.checkSkeleton(cutter);
            check.checkStubs(manifest, cutter.skeleton());
            check.checkTests(manifest);
            manifest.chapters().forEach(check::checkLesson);
        } catch (BrokenCourse broken) {
            check.problems.addAll(broken.problems());
        }
        return check.problems.stream().sorted().toList();
    }

    private void complain(String file, int line, String sentence) {
        problems.add(new Problem(new Place(file, line), sentence));
    }

    private void checkSkeleton(Cutter cutter) {
        cutter.files().forEach((path, text) -> {
            Path file = root.resolve(path);
            if (!Files.exists(file) || !Cutter.read(file).equals(text)) {
                complain(Cutter.slashed(path), 0, "This file is not what the reference is cut to; run the cutter.");
            }
        });
        for (Path file : Cutter.filesIn(root.resolve("exercises/src/main/java"))) {
            Path path = root.relativize(file);
            if (!cutter.files().containsKey(path) && !Cutter.slashed(path).equals(GIVEN)) {
                complain(Cutter.slashed(path), 0, "The reference has no such file; delete it, or add it there.");
            }
        }
    }

    private void checkStubs(Manifest manifest, Skeleton skeleton) {
        Map<String, Integer> found = new TreeMap<>();
        Set<String> toRepair = new TreeSet<>();
        for (Path file : classFiles(root.resolve("exercises/target/classes"))) {
            for (Stub stub : Outline.of(bytes(file)).stubs()) {
                found.merge(stub.exercise(), 1, Integer::sum);
                checkStub(manifest, stub);
                if (stub.handedOver()) {
                    toRepair.add(stub.exercise());
                }
            }
        }
        for (Assignment exercise : manifest.exercises()) {
            checkKind(exercise, toRepair.contains(exercise.id()));
            int stubs = found.getOrDefault(exercise.id(), 0);
            if (skeleton.count(exercise.id()) == 0) {
                complain(
                        MANIFEST,
                        exercise.place().line(),
                        "Exercise " + exercise.id() + " has no stub; mark its code in"
                                + " the reference with '// begin " + exercise.id() + "', and cut.");
            } else if (stubs != skeleton.count(exercise.id())) {
                complain(
                        MANIFEST,
                        exercise.place().line(),
                        "Of exercise " + exercise.id() + ", " + stubs
                                + " stubs are compiled where the cutter made " + skeleton.count(exercise.id())
                                + "; cut, and compile exercises.");
            }
        }
    }

    private void checkKind(Assignment exercise, boolean handedOver) {
        if (handedOver && exercise.kind() != Kind.REPAIR) {
            complain(
                    MANIFEST,
                    exercise.place().line(),
                    "Of exercise " + exercise.id()
                            + " a file is handed over with a mistake in it; its kind is repair.");
        } else if (!handedOver && exercise.kind() == Kind.REPAIR) {
            complain(
                    MANIFEST,
                    exercise.place().line(),
                    "Exercise " + exercise.id() + " asks for a repair, but nothing is handed over; put the file with"
                            + " the mistake into solutions/src/handed-over/java, and cut.");
        }
    }

    private void checkStub(Manifest manifest, Stub stub) {
        String outer = stub.className().replaceAll("\\$.*", "");
        String file = "exercises/src/main/java/" + outer.replace('.', '/') + ".java";
        var exercise = manifest.find(stub.exercise());
        if (exercise.isEmpty()) {
            complain(
                    file,
                    stub.line(),
                    "This stub names exercise " + stub.exercise() + ", which " + MANIFEST + " does not have.");
        } else if (!exercise.get().classes().contains(outer)) {
            complain(
                    file,
                    stub.line(),
                    "A stub of " + stub.exercise() + " stands in " + outer + ", which " + MANIFEST
                            + " does not name as a class of it.");
        }
    }

    private void checkTests(Manifest manifest) {
        Set<String> tested = new TreeSet<>();
        for (Path file : classFiles(root.resolve("exercises/target/test-classes"))) {
            for (String id : TestedExercises.in(bytes(file))) {
                tested.add(id);
                if (manifest.find(id).isEmpty()) {
                    complain(
                            MANIFEST,
                            0,
                            "The test " + file.getFileName().toString().replace(".class", "") + " names exercise " + id
                                    + ", which is not declared.");
                }
            }
        }
        for (Assignment exercise : manifest.exercises()) {
            if (!tested.contains(exercise.id())) {
                complain(
                        MANIFEST,
                        exercise.place().line(),
                        "Exercise " + exercise.id() + " has no graded test; write one" + " with @Exercise(\""
                                + exercise.id() + "\").");
            }
        }
    }

    private void checkLesson(Chapter chapter) {
        String file = "lessons/" + chapter.lesson() + "/lesson.adoc";
        if (!Files.exists(root.resolve(file))) {
            complain(file, 0, "Chapter " + chapter.id() + " names this lesson, which does not exist.");
            return;
        }
        String text = Cutter.read(root.resolve(file));
        for (Assignment exercise : chapter.exercises()) {
            String section = exercise.section();
            if (!text.contains("[#" + section + "]") && !text.contains("[[" + section + "]]")) {
                complain(
                        MANIFEST,
                        exercise.place().line(),
                        "Exercise " + exercise.id() + " points at the section '" + section + "', which " + file
                                + " does not have; put [#" + section + "] above its heading.");
            }
        }
    }

    private static List<Path> classFiles(Path folder) {
        return Cutter.filesIn(folder).stream()
                .filter(file -> file.toString().endsWith(".class"))
                .toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file + ".", unreadable);
        }
    }
}
