package watertight.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the site shows of {@code course.yaml}. The grader validates that file; here it is only read. */
record Course(List<Exercise> exercises) {

    /** One exercise, with the lesson and the section (an anchor) that teach it. */
    record Exercise(String id, String title, String kind, int points, String lesson, String section) {}

    static Course read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new SiteProblem(file + " is missing: the site takes the exercises of each lesson from it.");
        }
        var exercises = new ArrayList<Exercise>();
        for (Map<?, ?> chapter : maps(load(file), "chapters")) {
            for (Map<?, ?> exercise : maps(chapter, "exercises")) {
                exercises.add(exercise(chapter, exercise));
            }
        }
        return new Course(List.copyOf(exercises));
    }

    List<Exercise> of(Page lesson) {
        return exercises.stream()
                .filter(exercise -> exercise.lesson().equals(lesson.lesson()))
                .toList();
    }

    private static Map<?, ?> load(Path file) throws IOException {
        return (Map<?, ?>)
                new Load(LoadSettings.builder().setLabel("course.yaml").build()).loadFromString(Files.readString(file));
    }

    private static List<Map<?, ?>> maps(Map<?, ?> parent, String key) {
        var maps = new ArrayList<Map<?, ?>>();
        if (parent.get(key) instanceof List<?> list) {
            list.forEach(each -> maps.add((Map<?, ?>) each));
        }
        return maps;
    }

    private static Exercise exercise(Map<?, ?> chapter, Map<?, ?> exercise) {
        return new Exercise(
                text(exercise, "id"),
                text(exercise, "title"),
                text(exercise, "kind"),
                Integer.parseInt(text(exercise, "points")),
                text(chapter, "lesson"),
                text(exercise, "section"));
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }
}
