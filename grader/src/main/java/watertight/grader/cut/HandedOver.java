package watertight.grader.cut;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import watertight.grader.course.Place;
import watertight.grader.course.Problem;

/**
 * A file that students are handed with a mistake in it, instead of what the reference is cut to. It begins with a line
 * that tells what the author of the mistake believed, and marks the exercise with {@code unrepaired("5.1");}.
 *
 * @param path   below the folder of Java sources
 * @param source the whole text
 */
public record HandedOver(Path path, String source) {
    private static final String FOLDER = "solutions/src/handed-over/java";
    private static final Pattern BELIEVES = Pattern.compile("// believes: (\\S.*)\n");
    private static final Pattern UNREPAIRED = Pattern.compile(" *unrepaired\\(\"(\\d+\\.\\d+)\"\\);\n");
    private static final Pattern IMPORT = Pattern.compile("import static watertight\\.Todo\\.unrepaired;\n\n?");

    /**
     * All that are handed over, by their paths.
     *
     * @param root the course's folder
     */
    public static SortedMap<Path, HandedOver> in(Path root) {
        var all = new TreeMap<Path, HandedOver>();
        Path folder = root.resolve(FOLDER);
        for (Path file : Cutter.filesIn(folder)) {
            Path path = folder.relativize(file);
            all.put(path, new HandedOver(path, Cutter.read(file)));
        }
        return all;
    }

    /** Where it stands, in the course's folder. */
    String file() {
        return FOLDER + "/" + Cutter.slashed(path);
    }

    /** Id of the exercise that asks for the repair, or empty if its line is missing. */
    public String exercise() {
        return exercises().stream().findFirst().orElse("");
    }

    private List<String> exercises() {
        return UNREPAIRED
                .matcher(source)
                .results()
                .map(line -> line.group(1))
                .distinct()
                .toList();
    }

    /** One sentence: what the author of the mistake believed; empty if it is missing. */
    public String believes() {
        return BELIEVES.matcher(source)
                .results()
                .filter(line -> line.start() == 0)
                .map(line -> line.group(1))
                .findFirst()
                .orElse("");
    }

    /** The text of a student who has deleted the lines that mark it as not repaired, and nothing else. */
    public String unmarked() {
        return IMPORT.matcher(UNREPAIRED.matcher(source).replaceAll("")).replaceAll("");
    }

    /** What is wrong with it. */
    List<Problem> problems(boolean hasReference) {
        var problems = new ArrayList<Problem>();
        if (!hasReference) {
            problems.add(problem("The reference has no such file; write the repaired one in solutions/src/main/java."));
        }
        if (believes().isEmpty()) {
            problems.add(
                    problem("Begin it with '// believes: ' and one sentence: what the mistake's author believed."));
        }
        if (exercises().size() != 1) {
            problems.add(problem("Mark it with 'unrepaired(\"5.1\");' as a statement, for one exercise."));
        }
        return problems;
    }

    private Problem problem(String sentence) {
        return new Problem(new Place(file(), 0), sentence);
    }
}
