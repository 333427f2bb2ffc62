package watertight.grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watertight.grader.cut.Cutter;
import watertight.grader.run.SampleCourse.Result;

/** Students' clones of a small course, graded: untouched, half done, wrong, solved. */
class GradedRunTest {
    private static final String LIFO = "all.addFirst(one);";
    private static final String FIFO = "all.addLast(one);";

    @TempDir
    Path root;

    private SampleCourse course;

    @BeforeEach
    void cut() {
        course = new SampleCourse(root);
        Cutter.cut(root).write();
    }

    @Test
    void anUntouchedCloneIsGreenAndSaysWhereToStart() {
        Result result = course.compile().run();
        assertEquals(0, result.summary().getTotalFailureCount());
        assertEquals(0, result.summary().getTestsStartedCount());
        assertTrue(result.console().contains("0 of 30 points"), result.console());
        assertEquals("○ 1.1 Greeter not started 0 / 5", result.line("1.1"));
        assertEquals("○ 1.3 Twice not started 0 / 15", result.line("1.3"));
        assertTrue(result.console().contains("Start with 1.1 Greeter"));
        assertTrue(result.console().contains("exercises/src/main/java/watertight/sample/Greeter.java:8"));
        assertTrue(result.console().contains("lessons/01-sample/lesson.adoc#greeter"));
    }

    @Test
    void theReferenceScoresFull() {
        Result result = course.solve("Greeter")
                .solve("Box")
                .solve("Wrap")
                .solve("Twice")
                .compile()
                .run();
        assertEquals(0, result.summary().getTotalFailureCount(), result.console());
        assertTrue(result.console().contains("30 of 30 points"));
        assertTrue(result.console().contains("Every exercise is solved, all 30 points. Congratulations!"));
        assertTrue(result.grade().contains("\"score\": 30"));
    }

    @Test
    void aWrongExerciseIsExplainedInFourParts() {
        Result result = course.solveBut("Greeter", "Hello, ", "Hi, ").compile().run();
        assertEquals("✘ 1.1 Greeter wrong 0 / 5", result.line("1.1"));
        assertEquals("○ 1.2 A box not started 0 / 10", result.line("1.2"));
        String card = result.console();
        assertTrue(card.contains("Promise   A greeter greets by name."), card);
        assertTrue(
                card.contains("Instead   the greeting: \"Hi, Ada!\"\n            expected:     \"Hello, Ada!\""), card);
        assertTrue(
                card.contains("Where     exercises/src/main/java/watertight/sample/Greeter.java:6\n"
                        + "            in Greeter.greet"),
                card);
        assertTrue(card.contains("-Dhint=1.1"), card);
        assertTrue(card.contains("1 more test of 1.1 fails too."), card);
        assertEquals(2, result.summary().getTotalFailureCount());
    }

    @Test
    void whereNothingPointsAtALineTheClassIsNamedThatTheTestIsAbout() {
        Result result = course.solve("Box")
                .solve("Twice")
                .solveBut("Wrap", "List.of(box.take())", "box.take()")
                .compile()
                .run();
        assertTrue(
                result.console().contains("Where     exercises/src/main/java/watertight/sample/Wrap.java:8\n"),
                result.console());
    }

    @Test
    void aSimulatedFailureIsSmallAndItsTokenReplaysIt() {
        Result result = course.solveBut("Box", FIFO, LIFO).compile().run();
        assertTrue(result.console().contains("the reader took: [1, 0]"), result.console());
        assertTrue(result.console().contains("writer"), "the timeline is there");
        String token = token(result);
        assertTrue(token.length() <= 60, token);
        Result replay = course.run("replay", token);
        assertEquals(1, replay.summary().getTestsFailedCount());
        assertEquals(token, token(replay));
        assertEquals(timeline(result.grade()), timeline(replay.grade()));
    }

    @Test
    void aReplayThatHoldsNowShowsWhatHappens() {
        String token = token(course.solveBut("Box", FIFO, LIFO).compile().run());
        Result replay = course.solve("Box").compile().run("replay", token);
        assertEquals(0, replay.summary().getTotalFailureCount());
        assertTrue(replay.console().contains("writer"), replay.console());
        assertTrue(replay.console().contains("passes"), replay.console());
        assertFalse(replay.console().contains("points"));
    }

    private static String token(Result result) {
        Matcher token = Pattern.compile("-Dreplay=(\\S+)").matcher(result.console());
        assertTrue(token.find(), result.console());
        return token.group(1);
    }

    private static String timeline(String grade) {
        Matcher timeline = Pattern.compile("\"timeline\": \"(.+)\"").matcher(grade);
        assertTrue(timeline.find(), grade);
        return timeline.group(1);
    }

    @Test
    void halfOfTheStubsReplacedIsInProgressAndGreen() {
        Result result = course.solveBut("Box", "return all.takeFirst();", "throw watertight.Todo.todo(\"1.2\");")
                .compile()
                .run();
        assertEquals("◐ 1.2 A box in progress, 1 of 2 left 0 / 10", result.line("1.2"));
        assertEquals(0, result.summary().getTotalFailureCount());
        assertTrue(result.console().contains("1.2 A box is in progress. The next stub to replace:"), result.console());
    }

    @Test
    void whatIsWrongInAnUnfinishedExerciseIsToldButNotRed() {
        Result result = course.solveBut(
                        "Box", FIFO, "if (one == null) { throw watertight.Todo.todo(\"1.2\"); } " + LIFO)
                .compile()
                .run();
        assertEquals(0, result.summary().getTotalFailureCount());
        assertTrue(result.console().contains("What is written so far does not hold yet:"), result.console());
        assertTrue(result.console().contains("the reader took: [1, 0]"), result.console());
        assertFalse(result.grade().contains("\"state\": \"wrong\""));
    }

    @Test
    void whatIsToBeRepairedIsNotStartedWhileItsLineStands() {
        course.handOver("repair");
        Cutter.cut(root).write();
        Result result = course.solve("Greeter").solve("Box").compile().run();
        assertEquals("○ 1.3 Twice not started 0 / 15", result.line("1.3"));
        assertEquals(0, result.summary().getTotalFailureCount());
        String card = result.console();
        assertTrue(card.contains("Repair    exercises/src/main/java/watertight/sample/Twice.java:7"), card);
        assertTrue(card.contains("the mistake is in that file; when you begin, delete its line"), card);
        assertTrue(card.contains("unrepaired(\"1.3\");"), card);
    }

    @Test
    void whatIsToBeRepairedIsGradedOnceItsLineIsDeleted() {
        course.handOver("repair");
        Cutter.cut(root).write();
        Result unchanged = course.solve("Box")
                .solve("Wrap")
                .deleteLine("Twice", "unrepaired")
                .compile()
                .run();
        assertEquals("✘ 1.3 Twice wrong 0 / 15", unchanged.line("1.3"));
        assertEquals(
                "✔ 1.3 Twice solved 15 / 15",
                course.solve("Twice").compile().run().line("1.3"));
    }

    @Test
    void whatNeedsAnUnsolvedExerciseWaits() {
        Result result = course.solve("Wrap").solve("Twice").compile().run();
        assertEquals("⋯ 1.3 Twice waits for 1.2 0 / 15", result.line("1.3"));
        assertEquals(0, result.summary().getTestsStartedCount());
    }

    @Test
    void whatNeedsAWrongExerciseWaitsAndTheFirstCauseIsShown() {
        Result result = course.solve("Wrap")
                .solve("Twice")
                .solveBut("Box", "return all.takeFirst();", "return null;")
                .compile()
                .run();
        assertEquals("✘ 1.2 A box wrong 0 / 10", result.line("1.2"));
        assertEquals("⋯ 1.3 Twice waits for 1.2 0 / 15", result.line("1.3"));
        assertTrue(result.console().contains("1.2 A box is wrong"), result.console());
    }

    @Test
    void anEndlessLoopThatIsNotSimulatedEndsAsAVerdictToo() {
        Result result = course.solveBut("Greeter", "return ", "while (name != null) {} return ")
                .compile()
                .run();
        assertEquals("✘ 1.1 Greeter wrong 0 / 5", result.line("1.1"));
        assertTrue(result.console().contains("A loop never ends: it went round 200,000,000 times."), result.console());
        assertTrue(result.console().contains("Greeter.java:6"), result.console());
    }

    @Test
    void endsOfTheWorldAreVerdictsAndTheRestIsGraded() {
        course.solve("Greeter");
        assertVerdict("System.exit(3);", "System.exit");
        assertVerdict("put(one);", "stack is full");
        assertVerdict("while (true) {}", "loop never ends");
        assertVerdict("throw new IllegalStateException(\"full\");", "IllegalStateException: full was thrown.");
        assertVerdict("", "Nobody can run any more");
    }

    private void assertVerdict(String put, String words) {
        Result result = course.solveBut("Box", FIFO, put).compile().run();
        assertEquals("✔ 1.1 Greeter solved 5 / 5", result.line("1.1"));
        assertEquals("✘ 1.2 A box wrong 0 / 10", result.line("1.2"));
        assertTrue(result.console().replaceAll("\\s+", " ").contains(words), result.console());
        assertTrue(result.console().contains("Box.java:"), result.console());
    }

    @Test
    void hintsComeInsteadOfARun() {
        Result result = course.solve("Greeter").compile().run("hint", "1.2:2");
        assertTrue(result.console().contains("1  Who waits for whom?"), result.console());
        assertTrue(result.console().contains("2  Look at LinkedBlockingDeque."));
        assertFalse(result.console().contains("Its take waits."));
        assertTrue(result.console().contains("-Dhint=1.2:3"));
        assertEquals(0, result.summary().getTestsStartedCount());
    }

    @Test
    void oneExerciseCanBeAskedFor() {
        Result result =
                course.solve("Greeter").solveBut("Box", FIFO, LIFO).compile().run("exercise", "1.1");
        assertEquals(2, result.summary().getTestsStartedCount());
        assertTrue(result.console().contains("passes"), result.console());
        assertFalse(result.console().contains("1.2"), result.console());
        assertTrue(result.grade().contains("\"partial\": true"));
    }

    @Test
    void whoAsksForAnExerciseThatIsNotStartedIsToldWhereThatOneBegins() {
        Result result = course.compile().run("exercise", "1.2");
        assertTrue(result.console().contains("Start with 1.2 A box"), result.console());
        assertTrue(result.console().contains("sample/Box.java:"), result.console());
    }

    @Test
    void aMistakeOnTheCommandLineIsOneSentenceAndRed() {
        course.compile();
        assertRefused("There is no exercise 9.9; the course has 1.1 to 1.3.", "exercise", "9.9");
        assertRefused("There is no exercise 7.1; the course has 1.1 to 1.3.", "hint", "7.1");
        assertRefused(
                "-Dhint=1.2:x is not understood; write -Dhint=1.2 for one hint, or -Dhint=1.2:2 for two.",
                "hint",
                "1.2:x");
        assertRefused(
                "-Dreplay=1.2-x is not a token; copy the whole of it from the failure's message.", "replay", "1.2-x");
    }

    private void assertRefused(String sentence, String key, String value) {
        Result result = course.run(key, value);
        assertEquals(sentence, result.console().strip());
        assertEquals(1, result.summary().getTotalFailureCount());
        assertTrue(result.grade().contains("\"state\": \"wrong\""), result.grade());
    }

    @Test
    void aBrokenManifestIsOneSentenceAndRed() throws Exception {
        course.compile();
        Path manifest = course.tests().resolve("course.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("points: 5", "points: 0"));
        Result result = course.run();
        assertEquals(
                "course.yaml:12: 'points' must be at least 1, not 0.",
                result.console().strip());
        assertEquals(1, result.summary().getTotalFailureCount());
    }

    @Test
    void aRunThatDiedTellsWhichTestTookItDown() throws Exception {
        course.solve("Greeter")
                .solve("Box")
                .solve("Wrap")
                .solve("Twice")
                .compile()
                .run();
        Path journal = course.gradeFile().resolveSibling("grade.jsonl");
        var lines = Files.readAllLines(journal);
        int started = lines.indexOf("{\"event\":\"started\",\"test\":\"watertight.sample.BoxTest.keepsOrder\"}");
        Files.writeString(journal, String.join("\n", lines.subList(0, started + 1)) + "\n{\"event\":\"fin");
        var died = Journal.read(journal).all().stream()
                .filter(it -> it.test().endsWith("BoxTest.keepsOrder"))
                .findFirst()
                .orElseThrow();
        assertEquals(watertight.grader.report.Status.DIED, died.status());
        assertTrue(died.failure().orElseThrow().instead().get(0).startsWith("The Java process ended in the middle"));
    }
}
