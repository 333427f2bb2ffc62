package watertight.genserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import watertight.process.CrashReports;
import watertight.process.ExitReason;
import watertight.process.Name;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Schedules;

/** What is said when a call or a start fails. */
class FailureWordsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration YEARS = Duration.ofDays(5_000);
    private static final Name NOBODY = new Name("nobody");

    /** What is tried on a server. */
    @FunctionalInterface
    private interface Trial {
        void of(Node node, Pid server) throws Exception;
    }

    private static void trying(Trial trial) throws Exception {
        Schedules.few((simulation, node) -> {
            try (var crashes = new CrashReports()) {
                simulation.start(
                        "client",
                        () -> trial.of(
                                node, GenServer.start(node, new Dutiful()).orElseThrow()));
                simulation.run();
            }
        });
    }

    private static <X extends Throwable> X fails(Class<X> type, String words, Executable doing) {
        X thrown = assertThrows(type, doing);
        assertEquals(words, thrown.getMessage());
        return thrown;
    }

    @Test
    void aTimeoutSaysWhomWhatAndHowLong() throws Exception {
        trying((node, server) -> {
            var thrown = fails(
                    CallTimeoutException.class,
                    "No answer from " + server + " to Silence[] within 1000 ms.",
                    () -> GenServer.call(node, server, new Dutiful.Silence(), SECOND));
            assertSame(server, thrown.server());
            assertNull(thrown.getCause());
        });
    }

    @Test
    void anUnlimitedPatienceLastsForYears() throws Exception {
        trying((node, server) ->
                assertEquals("slow", GenServer.call(node, server, new Dutiful.Slow(YEARS), GenServer.FOREVER)));
    }

    @Test
    void withoutAnyTimeoutACallWaitsFiveSeconds() throws Exception {
        trying((node, server) -> {
            GenServer.call(node, server, new Dutiful.Slow(Duration.ofMillis(4_999)));
            fails(
                    CallTimeoutException.class,
                    "No answer from " + server + " to Slow[time=PT5.001S] within 5000 ms.",
                    () -> GenServer.call(node, server, new Dutiful.Slow(Duration.ofMillis(5_001))));
        });
    }

    @Test
    void aServerThatCrashesHandsItsCauseOn() throws Exception {
        trying((node, server) -> {
            var thrown = fails(
                    ServerEndedException.class,
                    "No answer from " + server
                            + " to Throw[]: it ended with crash(java.lang.IllegalStateException: thrown).",
                    () -> GenServer.call(node, server, new Dutiful.Throw()));
            assertSame(Dutiful.THROWN, thrown.getCause());
            assertEquals(new ExitReason.Crash(Dutiful.THROWN), thrown.reason());
            assertSame(server, thrown.server());
        });
    }

    @Test
    void aServerThatStopsHasNoCause() throws Exception {
        trying((node, server) -> {
            var thrown = fails(
                    ServerEndedException.class,
                    "No answer from " + server + " to StopWith[reason=shutdown]: it ended with shutdown.",
                    () -> GenServer.call(node, server, new Dutiful.StopWith(ExitReason.SHUTDOWN)));
            assertNull(thrown.getCause());
            assertEquals(ExitReason.SHUTDOWN, thrown.reason());
        });
    }

    @Test
    void aNameThatNobodyHasIsNamed() throws Exception {
        trying((node, server) -> {
            var thrown = fails(
                    ServerEndedException.class,
                    "No answer from nobody to Notes[]: there is no such process.",
                    () -> GenServer.call(node, NOBODY, new Dutiful.Notes()));
            assertEquals(ExitReason.NO_PROCESS, thrown.reason());
            assertEquals(NOBODY, thrown.server());
        });
    }

    @Test
    void whoCallsItselfIsTold() throws Exception {
        trying((node, server) -> node.asProcess(self -> fails(
                CallingSelfException.class,
                "Server " + self.pid() + " asked itself Notes[]: it would wait for itself for ever.",
                () -> GenServer.call(self, self.pid(), new Dutiful.Notes()))));
    }

    @Test
    void aStopThatFailsSaysWhatWasAsked() throws Exception {
        trying((node, server) -> {
            GenServer.cast(node, server, "note");
            GenServer.stop(node, server);
            fails(
                    ServerEndedException.class,
                    "No answer from " + server + " to stop with normal: there is no such process.",
                    () -> GenServer.stop(node, server));
        });
    }

    @Test
    void aRequestOfAnotherServerIsAClassCastException() throws Exception {
        record Foreign() implements Request<Object> {}
        trying((node, server) -> {
            var thrown = assertThrows(ServerEndedException.class, () -> GenServer.call(node, server, new Foreign()));
            assertSame(ClassCastException.class, thrown.getCause().getClass());
        });
    }

    @Test
    void aStartThatFailedSaysWhy() {
        var node = new Node();
        Pid other = node.spawn(self -> {});
        assertSame(other, new StartResult.Started(other).orElseThrow());
        says("The server did not start: its init said ignore.", new StartResult.Ignored());
        says("The server did not start: its name is taken by <1>.", new StartResult.AlreadyStarted(other));
        says(
                "The server did not start: it ended with shutdown(noon).",
                new StartResult.Failed(ExitReason.shutdown("noon")));
        says("The server did not start: its init took too long.", new StartResult.TimedOut());
        var thrown = says(
                "The server did not start: its init threw java.lang.IllegalStateException: thrown.",
                new StartResult.Failed(new ExitReason.Crash(Dutiful.THROWN)));
        assertSame(Dutiful.THROWN, thrown.getCause());
        node.close();
    }

    private static IllegalStateException says(String words, StartResult result) {
        return fails(IllegalStateException.class, words, result::orElseThrow);
    }

    @Test
    void negativeTimeoutsAndNullsAreRefusedBeforeAnythingIsSent() throws Exception {
        String negative = "A timeout of PT-1S is negative: use Duration.ZERO to give up at once.";
        Duration ago = SECOND.negated();
        trying((node, server) -> {
            fails(
                    IllegalArgumentException.class,
                    negative,
                    () -> GenServer.call(node, server, new Dutiful.Notes(), ago));
            fails(IllegalArgumentException.class, negative, () -> GenServer.stop(node, server, ExitReason.NORMAL, ago));
            fails(
                    IllegalArgumentException.class,
                    negative,
                    () -> Result.noReply("state").withTimeout(ago));
            fails(IllegalArgumentException.class, negative, () -> StartOptions.NONE.withInitTimeout(ago));
            fails(NullPointerException.class, "A request can't be null.", () -> GenServer.call(node, server, null));
            fails(NullPointerException.class, "A message can't be null.", () -> GenServer.cast(node, server, null));
            GenServer.cast(node, server, "first");
            assertEquals(List.of("first"), GenServer.call(node, server, new Dutiful.Notes()));
        });
    }
}
