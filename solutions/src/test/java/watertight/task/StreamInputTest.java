package watertight.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import watertight.process.Node;

/** What a stream says to input that makes no sense. */
class StreamInputTest {

    private static void says(String sentence, Class<? extends Exception> type, Executable action) {
        assertEquals(sentence, assertThrows(type, action).getMessage());
    }

    @Test
    void thereHasToBeRoomForOneTask() {
        says(
                "A stream needs room for at least one task at once, and this is 0.",
                IllegalArgumentException.class,
                () -> StreamOptions.DEFAULT.withMaxConcurrency(0));
    }

    @Test
    void aTimeoutIsNotNegative() {
        says(
                "A timeout can't be negative, and this is PT-0.001S.",
                IllegalArgumentException.class,
                () -> StreamOptions.DEFAULT.withTimeout(Duration.ofMillis(-1)));
    }

    @Test
    void resultsCanBeAskedForOnce() throws Exception {
        try (var node = new Node()) {
            node.asProcess(self -> {
                var stream = Task.asyncStream(self, List.of(1), (_, item) -> item);
                assertEquals(List.of(new TaskResult.Ok<>(1)), stream.stream().toList());
                says(
                        "The results of this stream have been asked for already: make another one.",
                        IllegalStateException.class,
                        stream::iterator);
                return null;
            });
        }
    }
}
