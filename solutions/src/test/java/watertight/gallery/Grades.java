package watertight.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watertight.grader.report.Json;

/** What a {@code grade.json} says. */
record Grades(int score, int max, List<Exercise> exercises) {

    /** An exercise: its id, its state in words, and its tests. */
    record Exercise(String id, String state, List<Test> tests) {}

    /** A test; token and timeline are empty where it did not fail or the failure can't be replayed. */
    record Test(String name, String status, String message, String token, String timeline) {}

    static Grades read(Path file) throws IOException {
        Map<String, Object> json = Json.read(Files.readString(file));
        return new Grades(
                number(json, "score"),
                number(json, "max"),
                objects(json, "exercises").stream().map(Grades::exercise).toList());
    }

    /** The exercise to look at first: the first in the course's order that is wrong, or right in part only. */
    Optional<Exercise> firstWrong() {
        return exercises.stream()
                .filter(exercise -> List.of("wrong", "in part").contains(exercise.state()))
                .findFirst();
    }

    /** The state of an exercise, in words. */
    String state(String id) {
        return exercises.stream()
                .filter(exercise -> exercise.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Exercise exercise(Map<String, Object> json) {
        return new Exercise(
                text(json, "id"),
                text(json, "state"),
                objects(json, "tests").stream().map(Grades::test).toList());
    }

    private static Test test(Map<String, Object> json) {
        return new Test(
                text(json, "name"),
                text(json, "status"),
                text(json, "message"),
                text(json, "token"),
                text(json, "timeline"));
    }

    private static String text(Map<String, Object> json, String key) {
        return json.get(key) instanceof String text ? text : "";
    }

    private static int number(Map<String, Object> json, String key) {
        return ((Number) json.get(key)).intValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Map<String, Object> json, String key) {
        return (List<Map<String, Object>>) json.get(key);
    }
}
