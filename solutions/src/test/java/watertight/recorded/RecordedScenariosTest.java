package watertight.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final long ENOUGH = 300_000;

    /** What is logged of crashes, of messages that a server did not expect, and of supervisors that give up. */
    private static final List<Logger> LOGS = Stream.of("process", "genserver", "supervisor")
            .map(name -> Logger.getLogger("watertight." + name))
            .toList();

    @BeforeAll
    static void silenceLogs() {
        LOGS.forEach(log -> log.setLevel(Level.OFF));
    }

    @AfterAll
    static void logAgain() {
        LOGS.forEach(log -> log.setLevel(null));
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
    void everyDeviationDeviatesInItsOwnChapter() throws IOException {
        for (Chapter chapter : Chapter.values()) {
            Map<String, Recording> recordings =
                    chapter.recordings().stream().collect(Collectors.toMap(Recording::id, r -> r));
            chapter.deviations().stream()
                    .flatMap(deviation -> deviation.places().stream())
                    .forEach(place -> deviates(place, recordings.get(place.recording())));
        }
    }

    private static void deviates(Place place, Recording recording) {
        assertNotNull(recording, place + " is in no recording of its chapter");
        boolean otherwise = switch (place) {
            case Place.Otherwise(String _, int event, String field, Object here) ->
                !Objects.equals(recording.events().get(event - 1).get(field), here);
            case Place.Absent(String _, int event) ->
                event <= recording.events().size();
            case Place.Everywhere all ->
                recording.events().stream()
                        .flatMap(event -> event.values().stream())
                        .anyMatch(value -> !Objects.equals(value, all.in(value)));
        };
        assertTrue(otherwise, place + " is not otherwise");
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
        for (Deviation deviation : Deviation.all()) {
            for (Place place : deviation.placesIn(recording)) {
                switch (place) {
                    case Place.Otherwise(String _, int event, String field, Object here) ->
                        events.get(event - 1).put(field, here);
                    case Place.Absent(String _, int event) -> events.set(event - 1, null);
                    case Place.Everywhere all ->
                        events.stream()
                                .filter(Objects::nonNull)
                                .forEach(event -> event.replaceAll((_, value) -> all.in(value)));
                }
            }
        }
        events.removeIf(Objects::isNull);
        for (int i = 0; i < events.size(); i++) {
            events.get(i).put("n", i + 1);
        }
        return List.copyOf(events);
    }

    private static String lines(List<Map<String, Object>> events) {
        return events.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
