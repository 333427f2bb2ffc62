package watertight.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Writes {@code grade.json}: the whole grade, for other programs to read. */
public final class GradeFile {
    private GradeFile() {}

    /**
     * Writes the file, and its folder where there is none.
     *
     * @param partial whether exercises were left out of the run on purpose
     * @param problem why nothing could be run, or empty; such a grade counts as wrong
     */
    public static void write(Path file, Grade grade, boolean partial, String problem) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(file, Json.pretty(json(grade, partial, problem)));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the grade to " + file + ".", unwritable);
        }
    }

    static Map<String, Object> json(Grade grade, boolean partial, String problem) {
        var json = Json.object("course", grade.manifest().title(), "score", grade.score(), "max", grade.max());
        if (partial) {
            json.put("partial", true);
        }
        if (!problem.isEmpty()) {
            json.put("state", State.WRONG.words());
            json.put("problem", problem);
        }
        json.put("exercises", grade.exercises().stream().map(GradeFile::json).toList());
        return json;
    }

    private static Map<String, Object> json(ExerciseGrade exercise) {
        var json = Json.object(
                "id", exercise.exercise().id(),
                "title", exercise.exercise().title(),
                "state", exercise.state().words(),
                "points", exercise.points(),
                "max", exercise.exercise().points(),
                "waitsFor", exercise.waitsFor().isEmpty() ? null : exercise.waitsFor(),
                "tests", exercise.tests().stream().map(GradeFile::json).toList());
        if (exercise.exercise().isShared()) {
            json.put("shares", exercise.exercise().shares());
            json.put("sharesEarned", exercise.sharesEarned());
        }
        return json;
    }

    private static Map<String, Object> json(Outcome test) {
        var json = Json.object(
                "name", test.shortName(), "status", test.status().name().toLowerCase(Locale.ROOT));
        if (!test.reason().isEmpty()) {
            json.put("reason", test.reason());
        }
        test.failure().ifPresent(failure -> {
            json.put("message", failure.promise() + "\n" + String.join("\n", failure.instead()));
            json.put("where", failure.where());
            json.put("token", failure.token());
            json.put("timeline", String.join("\n", failure.timeline()));
        });
        return json;
    }
}
