package watertight.genserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import watertight.genserver.Leftovers.CountedNode;
import watertight.process.Pid;
import watertight.process.Self;

/** On real threads: what is left of calls that nobody answered in time, and whose answers came too late. */
class TimedOutCallsTest {

    private static final int CALLS = 1_000_000;
    /** So many calls wait at the server, at most, for an answer that comes too late. */
    private static final int AT_ONCE = 1_000;

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
    private record Found(Leftovers before, Leftovers after, int timedOut, int answeredTooLate) {}

    @Test
    void aMillionOfThemLeaveNothingBehind() throws Exception {
        var result = new CompletableFuture<Found>();
        try (var counted = CountedNode.open()) {
            Pid server = GenServer.start(counted.node(), new TooLate()).orElseThrow();
            counted.node().spawn(self -> {
                try {
                    result.complete(callInVain(self, server, counted));
                } catch (Throwable thrown) {
                    result.completeExceptionally(thrown);
                }
            });
            Found found = result.get();
            System.out.printf(
                    "%,d calls timed out, %,d answers came too late.%n  before: %s%n  after:  %s%n",
                    found.timedOut(), found.answeredTooLate(), found.before(), found.after());
            assertEquals(CALLS, found.timedOut());
            assertEquals(CALLS, found.answeredTooLate());
            assertEquals(new Leftovers(0, 0, 0, 0, 0, 2, 2), found.before());
            assertEquals(found.before(), found.after());
        }
    }

    private static Found callInVain(Self self, Pid server, CountedNode counted) throws InterruptedException {
        Leftovers before = counted.count(self.pid(), server);
        int timedOut = 0;
        int answered = 0;
        while (timedOut < CALLS) {
            try {
                GenServer.call(self, server, new Late(), NO_TIME);
            } catch (CallTimeoutException late) {
                timedOut++;
            }
            if (timedOut % AT_ONCE == 0) {
                answered += GenServer.call(self, server, new AnswerAll(), GenServer.FOREVER);
            }
        }
        return new Found(before, counted.count(self.pid(), server), timedOut, answered);
    }
}
