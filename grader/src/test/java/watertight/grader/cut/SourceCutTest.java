package watertight.grader.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceCutTest {
    private static final String BOX = """
            package watertight.sample;

            import java.util.ArrayDeque;
            import java.util.List;
            import java.util.concurrent.locks.ReentrantLock;

            /** Holds what came. */
            final class Box {
                // begin 1.2: the fields your box needs
                private final ArrayDeque<Object> all = new ArrayDeque<>();
                private final ReentrantLock lock = new ReentrantLock();
                // end 1.2

                // tag::put[]
                void put(
                        Object first, java.util.Map<String, Integer> second) {
                    // begin 1.2
                    all.add(first);
                    // end 1.2
                }
                // end::put[]

                List<Object> all() {
                    return List.of();
                }
            }
            """;
    private static final String SKELETON = """
            package watertight.sample;

            import static watertight.Todo.todo;

            import java.util.List;

            /** Holds what came. */
            final class Box {
                // TODO 1.2: the fields your box needs

                void put(
                        Object first, java.util.Map<String, Integer> second) {
                    // TODO 1.2
                    throw todo("1.2");
                }

                List<Object> all() {
                    return List.of();
                }
            }
            """;

    @Test
    void regionsBecomeStubsAndCommentsAndTheirImportsGo() {
        SourceCut cut = SourceCut.of("Box.java", BOX);
        assertEquals(List.of(), cut.problems());
        assertEquals(SKELETON, cut.text());
        assertEquals(List.of(new SourceCut.StubMethod("1.2", "put/2")), cut.stubs());
    }

    @Test
    void aFileWithoutMarksIsCopied() {
        String given = "package a;\n\nimport java.util.List;\n\nrecord Given(List<String> names) {}\n";
        assertEquals(given, SourceCut.of("Given.java", given).text());
    }

    @Test
    void aFileWithoutImportsGetsTheOneThatStubsUse() {
        String source =
                "package a;\n\nclass A {\n    int a() {\n        // begin 1.1\n        return 1;\n        // end 1.1\n    }\n}\n";
        assertEquals(
                "package a;\n\nimport static watertight.Todo.todo;\n\nclass A {\n    int a() {\n        // TODO 1.1\n"
                        + "        throw todo(\"1.1\");\n    }\n}\n",
                SourceCut.of("A.java", source).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            // begin 1.1;// begin 1.2;// end 1.2|2|The region of 1.2 begins within that of 1.1 (line 1); regions can't be nested.
            // begin 1.1;x|1|The region '// begin 1.1' has no '// end 1.1'.
            x;// end 1.1|2|'// end 1.1' ends a region that has not begun.
            // begin 1.1;// end 1.2|2|'// end 1.2' stands where '// end 1.1' is due (begun in line 1).
            // Begin 1.1|1|This mark is not understood; write '// begin 1.2', '// begin 1.2: what belongs here' or '// end 1.2'.
            """)
    void saysWhatIsWrongWithMarks(String lines, int line, String sentence) {
        var problem =
                SourceCut.of("A.java", lines.replace(';', '\n')).problems().get(0);
        assertEquals("A.java:" + line + ": " + sentence, problem.toString());
    }
}
