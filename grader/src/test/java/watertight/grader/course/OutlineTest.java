package watertight.grader.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watertight.grader.Compiled;

class OutlineTest {
    private static final String TODO = """
            package watertight;
            public final class Todo {
                public static Error todo(String id) { return new Error(id); }
                public static void unrepaired(String id) {}
            }
            """;
    private static final String BOX = """
            package watertight.sample;
            import static watertight.Todo.todo;
            class Box {
                int size;
                Box() {
                    size = 3;
                }
                void put(Object one) {
                    throw todo("1.2");
                }
                Object take() {
                    Runnable later = () -> {
                        throw todo("1.2");
                    };
                    return later;
                }
                Object take(int deadline) {
                    return size;
                }
                static class Inner {
                    void done() {
                        watertight.Todo.unrepaired("1.3");
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private Classes classes() throws IOException {
        Compiled.compile(
                folder.resolve("src"),
                folder.resolve("out"),
                Map.of("watertight/Todo.java", TODO, "watertight/sample/Box.java", BOX));
        return new Classes(
                new URLClassLoader(new URL[] {folder.resolve("out").toUri().toURL()}, null));
    }

    @Test
    void findsStubsWithTheirLines() throws IOException {
        Outline box = classes().outline("watertight.sample.Box").orElseThrow();
        assertEquals(
                List.of(9, 13), box.stubs().stream().map(Stub::line).sorted().toList());
        assertEquals("Box.java", box.sourceFile());
        assertEquals(List.of("watertight.sample.Box$Inner"), box.nested());
    }

    @Test
    void tellsOverloadsApart() throws IOException {
        Outline box = classes().outline("watertight.sample.Box").orElseThrow();
        assertEquals(12, box.methods().get("take/0"));
        assertEquals(18, box.methods().get("take/1"));
        assertEquals(12, box.lineOf("take"));
        assertEquals(0, box.lineOf("tak"));
    }

    @Test
    void progressIsReadFromWhatStands() throws IOException {
        var manifest = ManifestReader.read(
                "course.yaml",
                ManifestReaderTest.GOOD.replace(
                        "[watertight.sample.Mailbox, watertight.sample.Letter]", "watertight.sample.Box"));
        var skeleton = Skeleton.parse("1.1=a.B.c/0\n1.2=a.B.c/0 a.B.d/0 a.B.e/0\n");
        Stubs stubs = Stubs.read(manifest, skeleton, classes());
        assertEquals(2, stubs.standing("1.2").size());
        assertEquals(3, stubs.atStart("1.2"));
        assertFalse(stubs.untouched("1.2") || stubs.written("1.2"));
        assertTrue(stubs.written("1.1"));
        assertTrue(Stubs.read(manifest, Skeleton.UNKNOWN, classes()).untouched("1.2"));
        assertEquals(1, stubs.standing("1.3").size(), "nested classes count");
        assertTrue(stubs.standing("1.3").getFirst().handedOver());
        assertFalse(stubs.standing("1.2").getFirst().handedOver());
    }

    @Test
    void theListOfStubsIsInCourseOrder() {
        var methods = new TreeMap<String, List<String>>(Skeleton.BY_ID);
        methods.put("1.10", List.of("a.B.c/0"));
        methods.put("1.2", List.of("a.B.d/1", "a.B.e/0"));
        String text = new Skeleton(methods).text();
        assertTrue(text.endsWith("1.2=a.B.d/1 a.B.e/0\n1.10=a.B.c/0\n"), text);
        assertEquals(methods, Skeleton.parse(text).methods());
    }
}
