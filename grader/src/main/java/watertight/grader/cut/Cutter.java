package watertight.grader.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import watertight.grader.course.BrokenCourse;
import watertight.grader.course.Problem;
import watertight.grader.course.Skeleton;

/** Cuts the whole reference to the skeleton that students are given; what is to be repaired stands in its place there. */
public final class Cutter {
    private final Path root;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<Path, String> files = new TreeMap<>();
    private final SortedMap<String, List<String>> methods = new TreeMap<>(Skeleton.BY_ID);

    private Cutter(Path root) {
        this.root = root;
    }

    /**
     * Cuts {@code solutions/src/main/java}; nothing is written yet.
     *
     * @param root the course's folder
     * @throws BrokenCourse if marks are nested, unclosed or mismatched, or something that is handed over is not fit for it
     */
    public static Cutter cut(Path root) {
        var cutter = new Cutter(root);
        Path sources = root.resolve("solutions/src/main/java");
        SortedMap<Path, HandedOver> handedOver = HandedOver.in(root);
        for (Path file : filesIn(sources)) {
            Path path = sources.relativize(file);
            if (!handedOver.containsKey(path)) {
                cutter.add(path, slashed(root.relativize(file)), read(file));
            }
        }
        for (HandedOver file : handedOver.values()) {
            cutter.problems.addAll(file.problems(Files.exists(sources.resolve(file.path()))));
            cutter.add(file.path(), file.file(), file.source());
        }
        if (!cutter.problems.isEmpty()) {
            throw new BrokenCourse(cutter.problems);
        }
        cutter.files.put(Path.of("exercises/src/test/resources", Skeleton.FILE), new Skeleton(cutter.methods).text());
        return cutter;
    }

    /** The skeleton: paths in the course's folder, and the text of each. */
    public SortedMap<Path, String> files() {
        return files;
    }

    /** Which methods are stubs. */
    public Skeleton skeleton() {
        return new Skeleton(methods);
    }

    /** Writes what differs from what is there, and returns those paths. */
    public List<Path> write() {
        var written = new ArrayList<Path>();
        files.forEach((path, text) -> {
            Path file = root.resolve(path);
            if (!Files.exists(file) || !read(file).equals(text)) {
                write(file, text);
                written.add(path);
            }
        });
        return written;
    }

    private void add(Path path, String origin, String source) {
        if (!path.toString().endsWith(".java")) {
            files.put(Path.of("exercises/src/main/java").resolve(path), source);
            return;
        }
        SourceCut cut = SourceCut.of(origin, source);
        problems.addAll(cut.problems());
        files.put(Path.of("exercises/src/main/java").resolve(path), cut.text());
        String className = slashed(path).replace(".java", "").replace('/', '.');
        String constructor = className.substring(className.lastIndexOf('.') + 1) + "/";
        cut.stubs()
                .forEach(stub -> methods.computeIfAbsent(stub.exercise(), id -> new ArrayList<>())
                        .add(className + "." + stub.method().replace(constructor, "<init>/")));
    }

    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** All files under a folder, in order; none where there is no folder. */
    static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + folder + ".", unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file + ".", unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file + ".", unwritable);
        }
    }
}
