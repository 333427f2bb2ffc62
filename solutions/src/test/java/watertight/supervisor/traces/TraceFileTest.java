package watertight.supervisor.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file of traces is said in one sentence. */
class TraceFileTest {

    /** With other quotation marks than JSON's, for the reader's sake. */
    private static final String GOOD = """
            {'id':'x','tree':{'id':'top','type':'supervisor','strategy':'one_for_one','max_restarts':1,\
            'children':[{'id':'a','type':'worker','restart':'permanent'}]},\
            'steps':[{'op':'exit','child':'a','reason':'boom'}],\
            'trace':[{'step':'start','events':[{'ev':'start','id':'top'},{'ev':'start','id':'a'}]},\
            {'step':1,'target':'running','events':[{'ev':'terminate','id':'a','reason':'boom'},\
            {'ev':'start','id':'a'}],'after':[{'id':'a','state':'running'}]}]}
            """;

    /** Something that a line may have instead of what it should have, and what is said of it then. */
    private record Mistake(String part, String instead, String said) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("{'id':'x'", "['id':'x'", " is no JSON."),
            new Mistake("'id':'x',", "", " has no 'id'."),
            new Mistake("'id':'x'", "'id':7", " has a 'id' that is not a text."),
            new Mistake("'steps'", "'stages'", " (x) has no 'steps'."),
            new Mistake("'worker'", "'robot'", " (x), tree, children is of an unknown type 'robot'."),
            new Mistake("'supervisor'", "'worker'", " (x), tree is no supervisor."),
            new Mistake(
                    "one_for_one",
                    "one_for_some",
                    " (x), tree says 'one_for_some', which is none of one_for_one, one_for_all, rest_for_one."),
            new Mistake(
                    "permanent",
                    "eternal",
                    " (x), tree, children says 'eternal', which is none of permanent, transient, temporary."),
            new Mistake("restarts':1", "restarts':'1'", " (x), tree has a 'max_restarts' that is not a number."),
            new Mistake("restarts':1", "restarts':1.5", " (x), tree has a 'max_restarts' that is no whole number."),
            new Mistake("restarts':1", "restarts':-1", " (x), tree has a 'max_restarts' below 0."),
            new Mistake("'children':[{", "'children':[[],{", " (x), tree, children is no JSON object."),
            new Mistake("'op':'exit'", "'op':'explode'", " (x), steps has an unknown op 'explode'."),
            new Mistake(
                    "'child':'a','reason':'boom'",
                    "'child':'a','reason':'so'",
                    " (x), steps has an unknown reason 'so'."),
            new Mistake(
                    "'step':'start'",
                    "'step':1",
                    " (x) must have the start as the first entry of its trace, and there alone."),
            new Mistake("'step':1", "'step':2", " (x) has an entry for step '2' where step 1 of 1 was to be."),
            new Mistake("'target':", "'aim':", " (x), trace of step 1 has neither target nor result."),
            new Mistake("'target':'running'", "'target':'limping'", " (x), trace has an unknown result 'limping'."),
            new Mistake("'ev':'terminate'", "'ev':'vanish'", " (x), trace, events has an unknown event 'vanish'."),
            new Mistake("'after':[", "'after':7,'then':[", " (x), trace has a 'after' that is no list."),
            new Mistake(
                    "'state':'running'", "'state':'limping'", " (x), trace, after has an unknown state 'limping'."));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("drawn.jsonl");
    }

    @Test
    void eachLineIsATrace() throws IOException {
        write(GOOD, "\n", GOOD);

        assertEquals(
                List.of("drawn.jsonl, line 1 (x)", "drawn.jsonl, line 3 (x)"),
                TraceFile.read(file).stream().map(RecordedTrace::place).toList());
    }

    @TestFactory
    Stream<DynamicTest> aBrokenLineIsNamed() {
        return MISTAKES.stream()
                .map(mistake -> DynamicTest.dynamicTest(mistake.said(), () -> {
                    write(GOOD, GOOD.replace(mistake.part(), mistake.instead()));
                    assertEquals("drawn.jsonl, line 2" + mistake.said(), problem());
                }));
    }

    @Test
    void stepsThatNothingIsRecordedOfAreMissed() throws IOException {
        write(GOOD.replace("}],'trace'", "},{'op':'exit','child':'a','reason':'boom'}],'trace'"));

        assertEquals("drawn.jsonl, line 1 (x) has 2 steps, but entries of only 1.", problem());
    }

    @Test
    void aMissingFileIsNamed() {
        assertEquals("There is no file " + file + ".", problem());
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Files.createDirectory(file);

        assertEquals(file + " is a folder: name the files in it.", problem());
    }

    @Test
    void aFileWithoutTracesIsNamed() throws IOException {
        write("\n");

        assertEquals("There are no traces in " + file + ".", problem());
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, 0, (byte) 0xfe});

        assertEquals(file + " is no text in UTF-8.", problem());
    }

    @Test
    void theOptionNamesFilesFromWhereTheCommandIsRun() {
        assertEquals(List.of(), FurtherTraces.files(Optional.empty(), folder));
        assertEquals(
                List.of(folder.resolve("a.jsonl"), Path.of("/b/c.jsonl")),
                FurtherTraces.files(Optional.of("a.jsonl, /b/c.jsonl"), folder));
    }

    @Test
    void theOptionMustNameAFile() {
        var none = assertThrows(UnreadableTrace.class, () -> FurtherTraces.files(Optional.of(" ,"), folder));

        assertEquals("-Dotp.traces names no file.", none.getMessage());
    }

    private void write(String... lines) throws IOException {
        Files.writeString(file, String.join("", lines).replace('\'', '"'));
    }

    private String problem() {
        return assertThrows(UnreadableTrace.class, () -> TraceFile.read(file)).getMessage();
    }
}
