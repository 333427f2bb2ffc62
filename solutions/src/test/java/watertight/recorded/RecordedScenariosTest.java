package watertight.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RecordedScenariosTest {

    /** Each scenario is played under this many schedules: what OTP did is what must happen, whoever runs first. */
    private static final int SCHEDULES = 50;
    /** But no more once they have taken so many steps: some scenarios do the same a thousand times by themselves. */
    private static final long ENOUGH = 50_000;

    private static final Logger CRASHES = Logger.getLogger("watertight.process");

    @BeforeAll
    static void silenceCrashReports() {
        CRASHES.setLevel(Level.OFF);
    }

    @AfterAll
    static void reportCrashesAgain() {
        CRASHES.setLevel(null);
    }

    @TestFactory
    Stream<DynamicTest> theReferenceDoesWhatOtpDid() throws IOException {
        return Recording.all().stream()
                .map(recording -> DynamicTest.dynamicTest(recording.name(), () -> compare(recording)));
    }

    @Test
    void everyScenarioHasARecording() throws IOException {
        List<Method> played = Recording.all().stream()
                .map(Scenarios::of)
                .flatMap(Optional::stream)
                .toList();
        var without = new ArrayList<>(Scenarios.all());
        without.removeAll(played);
        assertEquals(List.of(), without, "Scenarios that no recording in otp/ has the name of");
    }

    @Test
    void everyDeviationDeviates() throws IOException {
        Map<String, Recording> recordings = Recording.all().stream().collect(Collectors.toMap(Recording::id, r -> r));
        for (Deviation deviation : Deviation.values()) {
            for (Deviation.Place place : deviation.places()) {
                var event = recordings.get(place.recording()).events().get(place.event() - 1);
                assertNotEquals(event.get(place.field()), place.here(), deviation + " is none at " + place);
            }
        }
    }

    private static void compare(Recording recording) {
        Method scenario = Scenarios.of(recording)
                .orElseThrow(() -> new AssertionError("Nothing plays " + recording.name()
                        + ".exs: write it down in one of the classes that Scenarios lists."));
        String expected = lines(expected(recording));
        long steps = 0;
        for (long seed = 0; seed < SCHEDULES && steps < ENOUGH; seed++) {
            var observed = Play.of(scenario, seed);
            assertEquals(expected, lines(observed.events()), recording.name() + " under schedule " + seed);
            steps += observed.steps();
        }
    }

    /** What was recorded, with what Java does otherwise put in its place. */
    private static List<Map<String, Object>> expected(Recording recording) {
        var events =
                recording.events().stream().map(LinkedHashMap::new).collect(Collectors.toCollection(ArrayList::new));
        for (Deviation deviation : Deviation.values()) {
            deviation.places().stream()
                    .filter(place -> place.recording().equals(recording.id()))
                    .forEach(place -> events.get(place.event() - 1).put(place.field(), place.here()));
        }
        return List.copyOf(events);
    }

    private static String lines(List<Map<String, Object>> events) {
        return events.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
