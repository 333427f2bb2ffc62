package watertight.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watertight.process.ExitReason;

/** The program, as a user sees it. */
class HealthCheckerTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Loopback loopback;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        loopback = new Loopback();
    }

    @AfterEach
    void close() throws IOException {
        loopback.close();
    }

    private int run(boolean watched, Object... line) throws InterruptedException {
        var checker = new HealthChecker(stream(out), stream(err), watched);
        return checker.run(List.of(line).stream().map(Object::toString).toList());
    }

    /** With time enough for any answer on the slowest machine. */
    private int check(boolean watched, Object... sites) throws InterruptedException {
        List<Object> line = new ArrayList<>(List.of("--timeout", "60"));
        line.addAll(List.of(sites));
        return run(watched, line.toArray());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private List<String> printed() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsThatAllAreUp() throws InterruptedException {
        URI site = loopback.status(200);
        assertEquals(HealthChecker.ALL_UP, check(false, site, site));
        assertTrue(printed().get(0).matches(site + "  up    status 200 +[\\d,]+ ms"), printed()::toString);
        assertEquals(List.of("", "2 up, 0 down"), printed().subList(2, 4));
        assertEquals("", errors());
    }

    @Test
    void tellsWhatIsDownAndWhy() throws InterruptedException, IOException {
        assertEquals(HealthChecker.NOT_ALL_UP, check(false, loopback.status(404), loopback.refusing()));
        assertTrue(printed().get(0).contains("  down  status 404 "), printed()::toString);
        assertTrue(printed().get(1).contains("  down  refuses connections "), printed()::toString);
        assertEquals("0 up, 2 down", printed().getLast());
    }

    @Test
    void waitsNoLongerThanItIsTold() throws InterruptedException, IOException {
        URI hanging = new Hanging(loopback, Hanging.HALF_A_PAGE).address();
        assertEquals(HealthChecker.NOT_ALL_UP, run(false, "--timeout", "0.2", hanging, "--at-once", "1", hanging));
        assertEquals(hanging + "  down  no answer in time", printed().getFirst());
        assertEquals("0 up, 2 down", printed().getLast());
    }

    @Test
    void readsFiles() throws InterruptedException, IOException {
        Path file = folder.resolve("sites.txt");
        Files.writeString(file, """
                # our sites
                %s   # the shop

                ftp://example.org
                http://a b
                %s#frag
                """.formatted(loopback.status(200), loopback.status(204)));
        assertEquals(HealthChecker.NOT_ALL_UP, check(false, "@" + file));
        assertEquals("2 up, 0 down", printed().getLast());
        assertEquals(
                List.of(
                        file + ":4: 'ftp://example.org' does not begin with http:// or https://.",
                        file + ":5: 'http://a b' is no URL: Illegal character in authority at character 9."),
                errors().lines().toList());
    }

    @Test
    void saysWhatIsWrongWithAFile() throws InterruptedException, IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "\n  # nothing yet\n");
        Path noText = Files.write(folder.resolve("picture"), new byte[] {'h', (byte) 0xFF});
        assertEquals(HealthChecker.NOT_CHECKED, run(false, "@" + folder, "@" + empty, "@" + noText));
        assertEquals(
                List.of(
                        "'" + folder + "' is a folder: name a file in it.",
                        "The file '" + empty + "' names no site: write one URL in a line.",
                        "The file '" + noText + "' is no text: save it as UTF-8.",
                        "There is no site to check."),
                errors().lines().limit(4).toList());
    }

    @Test
    void readsAFileWithAByteOrderMark() throws InterruptedException, IOException {
        Path file = Files.writeString(folder.resolve("sites.txt"), "\uFEFF" + loopback.status(200) + "\r\n");
        assertEquals(HealthChecker.ALL_UP, check(false, "@" + file));
        assertEquals("", errors());
    }

    @Test
    void saysHowItIsUsed() throws InterruptedException {
        assertEquals(HealthChecker.ALL_UP, run(false, "--help"));
        assertEquals(Arguments.USAGE.lines().toList(), printed());
        assertEquals("", errors());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''               | No site is named: give its URL, or @ and the name of a file with URLs.
                    --fast           | There is no option --fast.
                    --timeout        | --timeout needs a number of seconds, such as 2.5.
                    --timeout 0      | --timeout needs a number of seconds, such as 2.5, and not '0'.
                    --timeout soon   | --timeout needs a number of seconds, such as 2.5, and not 'soon'.
                    --at-once 1.5    | --at-once needs a whole number, at most 9999, and not '1.5'.
                    --at-once 0      | --at-once needs a whole number, at most 9999, and not '0'.
                    @no-such-file    | There is no file 'no-such-file'.
                    @                | After the @ there is no name of a file.
                    example.org      | 'example.org' does not begin with http:// or https://: write https://example.org, or @example.org if it is a file.
                    ftp://a          | 'ftp://a' does not begin with http:// or https://.
                    http:///path     | 'http:///path' names no host that could be asked: a host's name is made of the letters from a to z, digits, dots and hyphens.
                    http://a_b/      | 'http://a_b/' names no host that could be asked: a host's name is made of the letters from a to z, digits, dots and hyphens.
                    http://a:99999/  | 'http://a:99999/': there is no port 99999.
                    """)
    void saysInOneSentenceWhatItCannotUse(String line, String sentence) throws InterruptedException {
        Object[] words = line.isEmpty() ? new Object[0] : line.split(" ");
        assertEquals(HealthChecker.NOT_CHECKED, run(false, words));
        assertEquals(sentence, errors().lines().findFirst().orElse(""));
        assertTrue(errors().contains("Usage: HealthChecker"));
        assertEquals(List.of(), printed());
    }

    @Test
    void showsItsProgressWhereSomebodyWatches() throws InterruptedException {
        URI site = loopback.status(200);
        check(true, site, site);
        for (String part : List.of("0 of 2", "━━━━╌╌╌╌", "1 of 2", "2 of 2")) {
            assertTrue(errors().contains(part), errors());
        }
        assertTrue(errors().endsWith("\r\u001b[K"), errors());
    }

    @Test
    void tellsOfAFailedCheckInOneLine() {
        var crash = new SiteStatus.Crashed(new ExitReason.Crash(new IllegalStateException("two\nlines")));
        var killed = new SiteStatus.Crashed(ExitReason.KILLED);
        URI site = URI.create("http://a.example");
        var report = new HealthReport(List.of(new SiteReport(site, crash), new SiteReport(site, killed)));
        assertEquals(
                List.of(
                        "http://a.example  down  check failed: java.lang.IllegalStateException: two",
                        "http://a.example  down  check ended: killed",
                        "",
                        "0 up, 2 down"),
                ReportTable.of(report).lines().toList());
    }

    @Test
    void trustsNoCertificateThatASiteHasSignedItself() throws Exception {
        URI site = SelfSigned.server(loopback, folder);
        assertEquals(HealthChecker.NOT_ALL_UP, check(false, site));
        assertTrue(printed().getFirst().contains("  down  no secure connection (TLS) "), printed()::toString);
    }

    @Test
    void wantsLimitsThatSomethingCanBeDoneWithin() {
        assertEquals("At least one site has to be fetched at a time, not 0.", complaint(0, Duration.ofSeconds(1)));
        assertEquals("A site needs some time to answer, not PT0S.", complaint(1, Duration.ZERO));
    }

    private static String complaint(int atOnce, Duration perSite) {
        try {
            return "nothing, but " + new Limits(atOnce, perSite);
        } catch (IllegalArgumentException refused) {
            return refused.getMessage();
        }
    }
}
