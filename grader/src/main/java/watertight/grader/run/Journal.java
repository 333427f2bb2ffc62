package watertight.grader.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import watertight.grader.report.Failure;
import watertight.grader.report.Json;
import watertight.grader.report.Outcome;
import watertight.grader.report.Status;

/**
 * A run's outcomes, each written to a file of JSON lines as it comes, so that a Java process that dies leaves behind what
 * was known until then, and which test was running.
 */
final class Journal implements AutoCloseable {
    private final OutputStream out;

    /** Begins the file anew. */
    Journal(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            out = Files.newOutputStream(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the results to " + file + ".", unwritable);
        }
    }

    void planned(List<Outcome> tests) {
        var lines = new StringBuilder();
        tests.forEach(it -> lines.append(line("event", "planned", "exercise", it.exercise(), "test", it.test())));
        write(lines.toString());
    }

    void started(String test) {
        write(line("event", "started", "test", test));
    }

    void finished(Outcome outcome) {
        write(line(
                "event",
                "finished",
                "exercise",
                outcome.exercise(),
                "test",
                outcome.test(),
                "status",
                outcome.status().name().toLowerCase(Locale.ROOT),
                "reason",
                outcome.reason(),
                "failure",
                outcome.failure().map(Journal::json).orElse(null)));
    }

    private static Map<String, Object> json(Failure failure) {
        return Json.object(
                "promise",
                failure.promise(),
                "instead",
                failure.instead(),
                "where",
                failure.where(),
                "method",
                failure.method(),
                "token",
                failure.token(),
                "timeline",
                failure.timeline());
    }

    private static String line(Object... keysAndValues) {
        return Json.line(Json.object(keysAndValues)) + "\n";
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the results.", unwritable);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the results.", unwritable);
        }
    }

    /** Reads what a run has written, though it may have been broken off in the middle of a line. */
    static Outcomes read(Path file) throws IOException {
        var outcomes = new Outcomes();
        for (String line : Files.readAllLines(file)) {
            var event = Json.read(line);
            switch (String.valueOf(event.get("event"))) {
                case "planned" -> outcomes.planned((String) event.get("exercise"), (String) event.get("test"));
                case "started" -> outcomes.started((String) event.get("test"));
                case "finished" -> outcomes.finished(outcome(event));
                default -> {}
            }
        }
        return outcomes;
    }

    private static Outcome outcome(Map<String, Object> event) {
        var status = Status.valueOf(((String) event.get("status")).toUpperCase(Locale.ROOT));
        return new Outcome(
                (String) event.get("exercise"),
                (String) event.get("test"),
                status,
                (String) event.get("reason"),
                Optional.ofNullable(event.get("failure")).map(Journal::failure));
    }

    @SuppressWarnings("unchecked")
    private static Failure failure(Object json) {
        var map = (Map<String, Object>) json;
        return new Failure(
                (String) map.get("promise"),
                (List<String>) map.get("instead"),
                (String) map.get("where"),
                (String) map.get("method"),
                (String) map.get("token"),
                (List<String>) map.get("timeline"));
    }
}
