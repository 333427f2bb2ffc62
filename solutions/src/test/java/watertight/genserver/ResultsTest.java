package watertight.genserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the results of callbacks say of what is next. */
class ResultsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void theNextMessageUnlessItIsSaid() {
        assertEquals(new InitResult.Ok<>(1, Next.MESSAGE), InitResult.ok(1));
        assertEquals(new CallResult.Reply<>("answer", 1, Next.MESSAGE), CallResult.reply("answer", 1));
        assertEquals(new Result.NoReply<>(1, Next.MESSAGE), Result.noReply(1));
    }

    @Test
    void aTimeoutKeepsTheRest() {
        var next = new Next.Timeout(SECOND);
        assertEquals(new InitResult.Ok<>(1, next), InitResult.ok(1).withTimeout(SECOND));
        assertEquals(
                new CallResult.Reply<>("answer", 1, next),
                CallResult.reply("answer", 1).withTimeout(SECOND));
        assertEquals(new Result.NoReply<>(1, next), Result.noReply(1).withTimeout(SECOND));
    }

    @Test
    void aContinueKeepsTheRest() {
        var next = new Next.Continue("work");
        assertEquals(new InitResult.Ok<>(1, next), InitResult.ok(1).andContinue("work"));
        assertEquals(
                new CallResult.Reply<>("answer", 1, next),
                CallResult.reply("answer", 1).andContinue("work"));
        assertEquals(new Result.NoReply<>(1, next), Result.noReply(1).andContinue("work"));
    }
}
