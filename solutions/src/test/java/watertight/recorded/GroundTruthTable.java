package watertight.recorded;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The table in lesson 1 that lists every recorded scenario, the test that plays it, and what is otherwise here. */
final class GroundTruthTable {

    private static final String HEAD = """
            // Made from the recordings and the tests that play them: change it there. GroundTruthTableTest compares.
            [cols="^1,6,2,3",options="header"]
            |===
            |Scenario |What it shows |Played in |Here
            """;

    private static final String FOOT = """
            |===

            Reasons in words stand for atoms: `ExitReason.crash("boom")` is what `:boom` is there. So the `:kill` of p11, which a process
            raises itself, is a crash in words; to kill another process is a method, and no reason makes it happen.

            What is otherwise, and why:

            """;

    private GroundTruthTable() {}

    static String of(List<Recording> recordings) {
        String rows = recordings.stream().map(GroundTruthTable::row).collect(Collectors.joining("\n"));
        String reasons = Arrays.stream(Deviation.values())
                .map(deviation -> deviation.title() + ":: " + deviation.because() + "\n")
                .collect(Collectors.joining());
        return HEAD + "\n" + rows + FOOT + reasons;
    }

    private static String row(Recording recording) {
        String test = Scenarios.of(recording)
                .map(Method::getDeclaringClass)
                .map(Class::getSimpleName)
                .orElse("nothing");
        return "|`%s`\n|%s\n|`%s`\n|%s\n".formatted(recording.id(), recording.shows(), test, here(recording));
    }

    private static String here(Recording recording) {
        List<String> otherwise = Arrays.stream(Deviation.values())
                .filter(deviation -> deviation.concerns(recording))
                .map(Deviation::title)
                .toList();
        return otherwise.isEmpty() ? "the same" : "otherwise: " + String.join("; ", otherwise);
    }
}
