package watertight.genserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import watertight.genserver.Leftovers.CountedNode;
import watertight.process.Gauges;
import watertight.process.Pid;
import watertight.process.Schedules;
import watertight.process.Self;

/** What is left of calls that nobody answered in time, and whose answers came too late: it is counted. */
class TimedOutCallsTest {

    private static final int CALLS = 1_000_000;
    /** So many calls wait at the server, at most, for an answer that comes too late. */
    private static final int AT_ONCE = 1_000;

    private static final int IN_A_RUSH = 100_000;
    /** But the caller and the server. */
    private static final Leftovers NOTHING = new Leftovers(0, 0, 0, 0, 0, 2, 2);

    private static final Duration NO_TIME = Duration.ofNanos(1);

    private sealed interface Question {}

    private record Late() implements Question, Request<String> {}

    private record AnswerAll() implements Question, Request<Integer> {}

    /** Answers nobody before it is told to: then all who have asked, and too late. */
    private record TooLate() implements GenServer<List<From>, Question, Void> {

        @Override
        public InitResult<List<From>> init(Self self) {
            return InitResult.ok(new ArrayList<>());
        }

        @Override
        public CallResult<List<From>> handleCall(Question question, From from, List<From> waiting) {
            return switch (question) {
                case Late() -> {
                    waiting.add(from);
                    yield Result.noReply(waiting);
                }
                case AnswerAll() -> {
                    waiting.forEach(late -> GenServer.reply(late, "late"));
                    yield CallResult.reply(waiting.size(), new ArrayList<>());
                }
            };
        }
    }

    /** What a caller found. */
    private record Found(Leftovers before, Leftovers after, int timedOut, int answered) {

        void print(String answers) {
            System.out.printf("%,d calls timed out, %,d %s.%n", timedOut, answered, answers);
            System.out.println("  before: " + before);
            System.out.println("  after:  " + after);
        }
    }

    /** What a process does that calls. */
    @FunctionalInterface
    private interface Client {
        Found call(Self self, Pid server, CountedNode counted) throws InterruptedException;
    }

    private static Found play(GenServer<?, ?, ?> server, Client client) throws Exception {
        var found = new CompletableFuture<Found>();
        try (var counted = CountedNode.open()) {
            Pid pid = GenServer.start(counted.node(), server).orElseThrow();
            counted.node().spawn(self -> {
                try {
                    found.complete(client.call(self, pid, counted));
                } catch (Throwable thrown) {
                    found.completeExceptionally(thrown);
                }
            });
            return found.get();
        }
    }

    @Test
    void aMillionOfThemLeaveNothingBehind() throws Exception {
        Found found = play(new TooLate(), TimedOutCallsTest::callInVain);
        found.print("answers came too late");
        assertEquals(NOTHING, found.before());
        assertEquals(NOTHING, found.after());
        assertEquals(CALLS, found.timedOut());
        assertEquals(CALLS, found.answered());
    }

    private static Found callInVain(Self self, Pid server, CountedNode counted) throws InterruptedException {
        Leftovers before = counted.count(self.pid(), server);
        Leftovers after = before;
        int timedOut = 0;
        int answered = 0;
        while (timedOut < CALLS && after.equals(before)) {
            try {
                GenServer.call(self, server, new Late(), NO_TIME);
            } catch (CallTimeoutException late) {
                timedOut++;
            }
            if (timedOut % AT_ONCE == 0) {
                answered += GenServer.call(self, server, new AnswerAll(), GenServer.FOREVER);
                after = counted.count(self.pid(), server);
            }
        }
        return new Found(before, after, timedOut, answered);
    }

    private record Number(int n) implements Request<Integer> {}

    private record Echo() implements GenServer<String, Number, Void> {

        @Override
        public InitResult<String> init(Self self) {
            return InitResult.ok("");
        }

        @Override
        public CallResult<String> handleCall(Number number, From from, String state) {
            return CallResult.reply(number.n(), state);
        }
    }

    @Test
    void noneIsLeftEitherWhenTheAnswerComesAsTheCallerGivesUp() throws Exception {
        Found found = play(new Echo(), TimedOutCallsTest::callInARush);
        found.print("were answered");
        assertEquals(NOTHING, found.before());
        assertEquals(NOTHING, found.after());
    }

    private static Found callInARush(Self self, Pid server, CountedNode counted) throws InterruptedException {
        Leftovers before = counted.count(self.pid(), server);
        int timedOut = 0;
        for (int n = 0; n < IN_A_RUSH; n++) {
            try {
                var patience = Duration.ofNanos(n % 20_000);
                assertEquals(n, GenServer.call(self, server, new Number(n), patience));
            } catch (CallTimeoutException late) {
                timedOut++;
            }
        }
        // Answered last, when all that was asked before is.
        GenServer.call(self, server, new Number(IN_A_RUSH), GenServer.FOREVER);
        return new Found(before, counted.count(self.pid(), server), timedOut, IN_A_RUSH - timedOut);
    }

    @Test
    void noTimerRunsOnWhenTheCallIsOver() throws Exception {
        Schedules.few((simulation, node) -> {
            simulation.start("client", () -> {
                Pid server = GenServer.start(node, new Dutiful()).orElseThrow();
                for (int i = 0; i < 20; i++) {
                    GenServer.call(node, server, new Dutiful.Slow(Duration.ofSeconds(4)));
                    assertEquals(0, simulation.timersPending());
                    assertThrows(CallTimeoutException.class, () -> GenServer.call(node, server, new Dutiful.Silence()));
                    assertEquals(0, simulation.timersPending());
                }
                assertEquals(List.of(server), node.processes());
                assertEquals(0, Gauges.monitors(node));
            });
            simulation.run();
        });
    }
}
