package watertight.supervisor.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SupervisionTracesTest {

    private static final Path FOLDER = Path.of("src/test/resources/otp/traces");

    /** Each trace is played under this many schedules: what OTP did is what must happen, whoever runs first. */
    private static final int SCHEDULES = 10;

    private static final Quiet QUIET = new Quiet();

    @BeforeAll
    static void silenceLogs() {
        QUIET.begin();
    }

    @AfterAll
    static void logAgain() {
        QUIET.end();
    }

    @Test
    void theModelAndTheReferenceDoWhatOtpDid() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var traces = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .flatMap(file -> TraceFile.read(file).stream())
                    .toList();
            assertEquals(700, traces.size(), "traces in " + FOLDER);
            compare(traces, "recorded on OTP 25");
        }
    }

    @TestFactory
    Stream<DynamicTest> theyDoWhatFurtherFilesSay() {
        var folder = Path.of(System.getProperty(FurtherTraces.FOLDER, ""));
        return FurtherTraces.files(Optional.ofNullable(System.getProperty(FurtherTraces.OPTION)), folder).stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(), () -> compare(TraceFile.read(file), "in " + file.getFileName())));
    }

    private static void compare(List<RecordedTrace> traces, String which) {
        var comparison = Comparison.of(traces, SCHEDULES);
        System.out.println(comparison.count(which));
        if (!comparison.differences().isEmpty()) {
            fail(comparison.count(which) + "\n" + comparison.differences());
        }
    }
}
