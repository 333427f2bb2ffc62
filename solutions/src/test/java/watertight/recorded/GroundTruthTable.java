package watertight.recorded;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;

/** The table in a lesson: every recorded scenario of its chapter, the test that plays it, and what is otherwise here. */
final class GroundTruthTable {

    private static final String HEAD = """
            // Made from the recordings and the tests that play them: change it there. GroundTruthTableTest compares.
            [cols="^1,6,2,3",options="header"]
            |===
            |Scenario |What it shows |Played in |Here
            """;

    private static final String FOOT = """
            |===

            %s
            What is otherwise, and why:

            """;

    private GroundTruthTable() {}

    static String of(Chapter chapter) throws IOException {
        String rows = chapter.recordings().stream()
                .map(recording -> row(recording, chapter))
                .collect(Collectors.joining("\n"));
        String reasons = chapter.deviations().stream()
                .map(deviation -> deviation.title() + ":: " + deviation.because() + "\n")
                .collect(Collectors.joining());
        return HEAD + "\n" + rows + FOOT.formatted(chapter.notes()) + reasons;
    }

    private static String row(Recording recording, Chapter chapter) {
        String test = Scenarios.of(recording)
                .map(Method::getDeclaringClass)
                .map(Class::getSimpleName)
                .orElse("nothing");
        return "|`%s`\n|%s\n|`%s`\n|%s\n"
                .formatted(recording.id(), cell(recording.shows()), test, here(recording, chapter));
    }

    private static String here(Recording recording, Chapter chapter) {
        List<String> otherwise = chapter.deviations().stream()
                .filter(deviation -> deviation.concerns(recording))
                .map(Deviation::title)
                .toList();
        return otherwise.isEmpty() ? "the same" : "otherwise: " + String.join("; ", otherwise);
    }

    /** A bar would begin the next cell. */
    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
