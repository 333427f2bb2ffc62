package watertight.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import watertight.grader.course.BrokenCourse;
import watertight.grader.course.ManifestReader;
import watertight.grader.course.Problem;
import watertight.grader.cut.CourseCheck;
import watertight.grader.cut.Cutter;
import watertight.grader.report.Hints;
import watertight.grader.report.Look;
import watertight.grader.run.GradeCommand;

/**
 * The course's commands, for those who maintain it and for programs that grade.
 *
 * <ul>
 *   <li>{@code cut [ROOT]}: cuts the reference to the skeleton in {@code exercises}.
 *   <li>{@code check [ROOT]}: whether manifest, stubs, tests, lessons and skeleton fit together.
 *   <li>{@code grade --out FILE --course FILE}: runs the graded tests on the class path.
 *   <li>{@code salvage --journal FILE --out FILE --course FILE}: grades what a run that died has left behind.
 *   <li>{@code hint --course FILE ID}: the hints of an exercise.
 * </ul>
 *
 * <p>Exit code 0 if all is well, 1 if the course has problems, 2 if the command is not understood.
 */
public final class Course {
    private static final String USAGE = "Write one of: cut [ROOT] | check [ROOT] | grade --out FILE --course FILE"
            + " | salvage --journal FILE --out FILE --course FILE | hint --course FILE ID";

    private Course() {}

    /** Runs a command and ends the JVM, since threads of the graded code may still be alive. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    /** Runs a command; the result is the exit code. */
    static int run(List<String> arguments) {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
                case "cut" -> cut(root(arguments));
                case "check" -> check(root(arguments));
                case "grade" -> grade(arguments);
                case "salvage" -> salvage(arguments);
                case "hint" -> hint(arguments);
                default -> throw new IllegalArgumentException(USAGE);
            };
        } catch (BrokenCourse broken) {
            return report(broken.problems());
        } catch (IllegalArgumentException | IOException mistake) {
            System.err.println(mistake.getMessage());
            return 2;
        }
    }

    private static int cut(Path root) {
        var written = Cutter.cut(root).write();
        written.forEach(path -> System.out.println("cut " + path));
        System.out.println(written.isEmpty() ? "The skeleton is up to date." : written.size() + " files written.");
        return 0;
    }

    private static int check(Path root) {
        return report(CourseCheck.problems(root));
    }

    private static int report(List<Problem> problems) {
        problems.forEach(System.err::println);
        return problems.isEmpty() ? 0 : 1;
    }

    private static int grade(List<String> arguments) {
        GradeCommand.grade(file(arguments, "--out"), file(arguments, "--course"));
        return 0;
    }

    private static int salvage(List<String> arguments) throws IOException {
        GradeCommand.gradeJournal(file(arguments, "--journal"), file(arguments, "--out"), file(arguments, "--course"));
        return 0;
    }

    private static int hint(List<String> arguments) {
        var manifest = ManifestReader.read(file(arguments, "--course"));
        String id = arguments.get(arguments.size() - 1);
        var exercise = manifest.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no exercise " + id + " in the course."));
        System.out.println(Hints.of(exercise, exercise.hints().size(), Look.PLAIN));
        return 0;
    }

    private static Path root(List<String> arguments) {
        Path root = Path.of(arguments.size() > 1 ? arguments.get(1) : ".");
        if (!Files.exists(root.resolve("exercises"))) {
            throw new IllegalArgumentException(
                    "There is no course in " + root + "; name the folder that holds exercises/.");
        }
        return root;
    }

    private static Path file(List<String> arguments, String option) {
        int at = arguments.indexOf(option);
        if (at < 0 || at + 1 >= arguments.size()) {
            throw new IllegalArgumentException("The option " + option + " FILE is missing. " + USAGE);
        }
        return Path.of(arguments.get(at + 1));
    }
}
