package watertight.grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code course.yaml} and checks all that can be told from the file alone. Finds every problem in one go. */
public final class ManifestReader {
    private static final Set<String> COURSE_KEYS = Set.of("course", "chapters");
    private static final Set<String> CHAPTER_KEYS = Set.of("id", "title", "lesson", "exercises");
    private static final Set<String> EXERCISE_KEYS =
            Set.of("id", "title", "kind", "class", "section", "points", "shares", "needs", "hints");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> chapterIds = new HashSet<>();
    private final List<String> exerciseIds = new ArrayList<>();
    private final List<Needs> needs = new ArrayList<>();

    /** What an exercise needs, kept until all ids are known. */
    private record Needs(String exercise, List<String> ids, int line) {}

    private ManifestReader(String file) {
        this.file = file;
    }

    /**
     * Reads a manifest.
     *
     * @throws BrokenCourse if anything in it is wrong
     */
    public static Manifest read(Path file) {
        try {
            return read(file.toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the manifest " + file + ".", unreadable);
        }
    }

    /**
     * Reads a manifest from its text.
     *
     * @param file how problems name it
     * @throws BrokenCourse if anything in it is wrong
     */
    public static Manifest read(String file, String text) {
        var reader = new ManifestReader(file);
        Manifest manifest = reader.manifest(text);
        if (!reader.problems.isEmpty()) {
            throw new BrokenCourse(reader.problems);
        }
        return manifest;
    }

    private void complain(int line, String sentence) {
        problems.add(new Problem(new Place(file, line), sentence));
    }

    private Manifest manifest(String text) {
        Node root = compose(text);
        if (root == null) {
            return null;
        }
        var map = new YamlMap(root, "course", COURSE_KEYS, this::complain);
        var chapters = map.nodes("chapters").stream().map(this::chapter).toList();
        if (chapters.stream().allMatch(chapter -> chapter.exercises().isEmpty())) {
            complain(map.lineOf("chapters"), "The course has no exercise; list at least one chapter with one.");
        }
        needs.forEach(this::check);
        return new Manifest(map.text("course"), chapters);
    }

    private Node compose(String text) {
        try {
            var settings =
                    LoadSettings.builder().setLabel(file).setUseMarks(true).build();
            Node root = new Compose(settings).composeString(text).orElse(null);
            if (root == null) {
                complain(1, "The manifest is empty.");
            }
            return root;
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            complain(line, "Not valid YAML: " + broken.getProblem() + ".");
            return null;
        }
    }

    private Chapter chapter(Node node) {
        var map = new YamlMap(node, "chapter", CHAPTER_KEYS, this::complain);
        String id = map.text("id");
        if (!id.isEmpty() && !id.matches("[0-9]+")) {
            complain(map.lineOf("id"), "The chapter id '" + id + "' must be a number.");
        }
        if (!id.isEmpty() && !chapterIds.add(id)) {
            complain(map.lineOf("id"), "The chapter id " + id + " stands twice; give each chapter its own.");
        }
        var exercises = map.nodes("exercises").stream()
                .map(exercise -> exercise(id, exercise))
                .toList();
        return new Chapter(id, map.text("title"), map.text("lesson"), exercises);
    }

    private Assignment exercise(String chapter, Node node) {
        var named = new YamlMap(node, "exercise", EXERCISE_KEYS, (line, sentence) -> {});
        var map = new YamlMap(node, ("exercise " + named.text("id")).strip(), EXERCISE_KEYS, this::complain);
        String id = map.text("id");
        checkId(chapter, id, map.lineOf("id"));
        exerciseIds.add(id);
        var needed = map.texts("needs");
        needs.add(new Needs(id, needed, map.lineOf("needs")));
        return new Assignment(
                id,
                map.text("title"),
                kind(map),
                classes(map),
                map.text("section"),
                points(map),
                shares(map),
                needed,
                hints(map),
                new Place(file, map.line()));
    }

    private void checkId(String chapter, String id, int line) {
        if (id.isEmpty()) {
            return;
        }
        if (!id.matches("[0-9]+\\.[0-9]+")) {
            complain(line, "The exercise id '" + id + "' must be chapter.number, such as 1.2.");
        } else if (!id.startsWith(chapter + ".")) {
            complain(line, "The exercise id " + id + " must begin with its chapter's, " + chapter + ".");
        }
        if (exerciseIds.contains(id)) {
            complain(line, "The exercise id " + id + " stands twice; give each exercise its own.");
        }
    }

    private Kind kind(YamlMap map) {
        String text = map.text("kind");
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return kind;
            }
        }
        if (!text.isEmpty()) {
            complain(map.lineOf("kind"), "The kind '" + text + "' is unknown; write build, use or repair.");
        }
        return Kind.USE;
    }

    private List<String> classes(YamlMap map) {
        var classes = map.texts("class");
        if (classes.isEmpty()) {
            complain(map.lineOf("class"), "Say in 'class' where the stubs stand: one class name, or a list.");
        }
        return classes;
    }

    private int points(YamlMap map) {
        int before = problems.size();
        int points = map.number("points");
        if (points < 1 && problems.size() == before) {
            complain(map.lineOf("points"), "'points' must be at least 1, not " + points + ".");
        }
        return points;
    }

    private int shares(YamlMap map) {
        if (!map.has("shares")) {
            return 1;
        }
        int before = problems.size();
        int shares = map.number("shares");
        if (shares < 2 && problems.size() == before) {
            complain(map.lineOf("shares"), "'shares' must be at least 2, not " + shares + "; leave it out for 1.");
        }
        return shares;
    }

    private List<String> hints(YamlMap map) {
        var hints = map.texts("hints");
        if (hints.size() < 2 || hints.size() > 4) {
            complain(
                    map.lineOf("hints"),
                    "An exercise needs 2 to 4 hints, from a question to nearly the answer; here "
                            + (hints.size() == 1 ? "is 1." : "are " + hints.size() + "."));
        }
        return hints;
    }

    /** What an exercise needs must stand before it, which also rules out that two exercises wait for each other. */
    private void check(Needs needs) {
        for (String id : needs.ids()) {
            if (!exerciseIds.contains(id)) {
                complain(needs.line(), "Exercise " + needs.exercise() + " needs " + id + ", which does not exist.");
            } else if (exerciseIds.indexOf(id) >= exerciseIds.indexOf(needs.exercise())) {
                complain(
                        needs.line(),
                        "Exercise " + needs.exercise() + " needs " + id
                                + ", which comes no earlier; an exercise may only need earlier ones.");
            }
        }
    }
}
