package watertight.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a student hands in: all sources of the course, in whatever state.
 *
 * @param sources by their path, such as {@code watertight/process/Mailbox.java}
 */
record Submission(Map<String, String> sources) {

    private static final Path EXERCISES = Path.of("../exercises/src/main/java");

    /** Everything as the student found it. */
    static Submission skeleton() throws IOException {
        return new Submission(new Right("skeleton", EXERCISES).sources());
    }

    /** Everything solved. */
    static Submission reference() throws IOException {
        var sources = new LinkedHashMap<>(new Right("reference", Reference.SOURCES).sources());
        sources.put(
                "watertight/Todo.java",
                java.nio.file.Files.readString(EXERCISES.resolve("watertight/Todo.java"), UTF_8));
        return new Submission(sources);
    }

    /** The same, with the files that a wrong variant changes; they must be the reference's until then. */
    Submission with(Wrong wrong) throws IOException {
        var changed = new LinkedHashMap<>(sources);
        changed.putAll(wrong.applied(Reference.SOURCES));
        return new Submission(changed);
    }

    /** The same, with all stubs of one exercise in place. */
    Submission untouched(String exercise) {
        var changed = new LinkedHashMap<String, String>();
        sources.forEach((path, source) ->
                changed.put(path, solution(exercise).matcher(source).replaceAll(stub(exercise))));
        return new Submission(changed);
    }

    /** The same, with the first stub of one exercise in place in each file. */
    Submission halfDone(String exercise) {
        var changed = new LinkedHashMap<String, String>();
        sources.forEach((path, source) ->
                changed.put(path, solution(exercise).matcher(source).replaceFirst(stub(exercise))));
        return new Submission(changed);
    }

    private static Pattern solution(String exercise) {
        return Pattern.compile(
                "// begin " + Pattern.quote(exercise) + "\\R.*?// end " + Pattern.quote(exercise), Pattern.DOTALL);
    }

    private static String stub(String exercise) {
        return "throw watertight.Todo.todo(\"" + exercise + "\");";
    }
}
