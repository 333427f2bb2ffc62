package watertight.grader.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import watertight.grader.Compiled;

/** A small course of three exercises on disk, to be cut, solved, broken, compiled and graded by tests. */
public final class SampleCourse {
    private static final String PACKAGE = "watertight/sample/";
    private final Path root;
    private final Map<String, String> sources = new TreeMap<>();

    /** Writes the reference, the manifest, the tests and the lesson into a folder. */
    public SampleCourse(Path root) {
        this.root = root;
        Compiled.write(root.resolve("mvnw"), "");
        for (String file : new String[] {"Greeter.java", "Box.java", "Twice.java", "Wrap.java"}) {
            Compiled.write(root.resolve("solutions/src/main/java/" + PACKAGE + file), resource("main/" + file));
        }
        Compiled.write(root.resolve("exercises/src/main/java/watertight/Todo.java"), resource("main/Todo.java"));
        Compiled.write(root.resolve("exercises/course.yaml"), resource("course.yaml"));
        Compiled.write(root.resolve("lessons/01-sample/lesson.adoc"), "[#greeter]\n[#box]\n[#twice]\n");
    }

    private static String resource(String file) {
        try (var in = SampleCourse.class.getResourceAsStream("/sample/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Hands over {@code Twice} with a mistake in it, as a repair or as another kind of exercise. */
    public SampleCourse handOver(String kind) {
        Compiled.write(
                root.resolve("solutions/src/handed-over/java/" + PACKAGE + "Twice.java"),
                resource("handed-over/Twice.java"));
        Path manifest = root.resolve("exercises/course.yaml");
        Compiled.write(manifest, read(manifest).replace("Twice\n        kind: use", "Twice\n        kind: " + kind));
        return this;
    }

    /** Puts the reference in place of a stubbed class. */
    SampleCourse solve(String type) {
        return write(type, resource("main/" + type + ".java"));
    }

    /** Puts the reference in place of a stubbed class, with a piece of it changed. */
    SampleCourse solveBut(String type, String right, String wrong) {
        String reference = resource("main/" + type + ".java");
        if (!reference.contains(right)) {
            throw new AssertionError(type + " does not contain " + right);
        }
        return write(type, reference.replace(right, wrong));
    }

    /** Deletes from a class of the student's the lines with that word. */
    SampleCourse deleteLine(String type, String word) {
        String text = read(root.resolve("exercises/src/main/java/" + PACKAGE + type + ".java"));
        return write(type, text.replaceAll(".*" + word + ".*\n", ""));
    }

    private SampleCourse write(String type, String text) {
        Compiled.write(root.resolve("exercises/src/main/java/" + PACKAGE + type + ".java"), text);
        return this;
    }

    /** Compiles exercises and tests as they stand. */
    public SampleCourse compile() {
        Path main = root.resolve("exercises/src/main/java");
        for (String file : new String[] {
            "watertight/Todo.java",
            PACKAGE + "Greeter.java",
            PACKAGE + "Box.java",
            PACKAGE + "Twice.java",
            PACKAGE + "Wrap.java"
        }) {
            sources.put(file, read(main.resolve(file)));
        }
        Compiled.compile(main, classes(), sources);
        Compiled.compile(
                root.resolve("exercises/src/test/java"),
                tests(),
                Map.of(
                        PACKAGE + "GreeterTest.java",
                        resource("test/GreeterTest.java"),
                        PACKAGE + "BoxTest.java",
                        resource("test/BoxTest.java"),
                        PACKAGE + "TwiceTest.java",
                        resource("test/TwiceTest.java"),
                        PACKAGE + "WrapTest.java",
                        resource("test/WrapTest.java")),
                classes());
        Compiled.write(tests().resolve("course.yaml"), read(root.resolve("exercises/course.yaml")));
        Compiled.write(
                tests().resolve("stubs.properties"),
                read(root.resolve("exercises/src/test/resources/stubs.properties")));
        return this;
    }

    Path classes() {
        return root.resolve("exercises/target/classes");
    }

    Path tests() {
        return root.resolve("exercises/target/test-classes");
    }

    Path gradeFile() {
        return root.resolve("exercises/target/grade.json");
    }

    /** What a run of the course's tests printed and left behind. */
    record Result(String console, String grade, TestExecutionSummary summary) {
        /** The card's line of an exercise, its blanks made single. */
        String line(String id) {
            return console.lines()
                    .filter(it -> it.contains(" " + id + " "))
                    .findFirst()
                    .orElse("")
                    .strip()
                    .replaceAll("\\s+", " ");
        }
    }

    /** Runs all tests as Maven would, with those parameters in turn: key, value, … */
    Result run(String... parameters) {
        var before = Thread.currentThread().getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {url(tests()), url(classes())}, before)) {
            Thread.currentThread().setContextClassLoader(loader);
            return execute(parameters);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private Result execute(String... parameters) throws IOException {
        var console = new ByteArrayOutputStream();
        var summary = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(Set.of(tests())))
                .configurationParameter("watertight.color", "never")
                .configurationParameter(Report.DEFAULT_OUT, gradeFile().toString());
        for (int i = 0; i < parameters.length; i += 2) {
            request.configurationParameter(parameters[i], parameters[i + 1]);
        }
        var config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(
                        summary, new CourseListener(new PrintStream(console, true, StandardCharsets.UTF_8)))
                .build();
        LauncherFactory.create(config).execute(request.build());
        String grade = Files.exists(gradeFile()) ? Files.readString(gradeFile()) : "";
        return new Result(console.toString(StandardCharsets.UTF_8), grade, summary.getSummary());
    }

    private static URL url(Path folder) throws IOException {
        return folder.toUri().toURL();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
