package watertight.task;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watertight.process.Node;
import watertight.process.Pid;

/** On real threads: what an endless stream holds on to when very many of its results have been taken. */
class StreamMemoryTest {

    private static final int TAKEN = 100_000;
    private static final int AT_ONCE = 8;
    /** What may be reachable of each kind: for each task at work one, and one on each stack that is passed over. */
    private static final int FEW = 3 * AT_ONCE;

    /** An item, and a result. They can't be told apart but by their places in memory. */
    private static final class Thing {}

    private final List<WeakReference<Thing>> items = new ArrayList<>();
    private final List<WeakReference<Thing>> results = new ArrayList<>();
    private final Queue<WeakReference<Pid>> tasks = new ConcurrentLinkedQueue<>();

    private Iterator<Thing> endless() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Thing next() {
                var item = new Thing();
                items.add(new WeakReference<>(item));
                return item;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStreamHoldsNothingOfResultsThatHaveBeenTaken(boolean ordered) throws Exception {
        StreamOptions options = StreamOptions.DEFAULT.withMaxConcurrency(AT_ONCE);
        try (var node = new Node()) {
            node.asProcess(self -> {
                try (var stream = Task.asyncStream(
                        self,
                        this::endless,
                        (task, item) -> {
                            tasks.add(new WeakReference<>(task.pid()));
                            return new Thing();
                        },
                        ordered ? options : options.unordered())) {
                    take(stream.iterator());
                    assertFew(items);
                    assertFew(results);
                    assertFew(List.copyOf(tasks));
                    assertEquals(0, node.info(self.pid()).orElseThrow().mailboxLength());
                    Reference.reachabilityFence(stream);
                }
                return null;
            });
        }
    }

    private void take(Iterator<TaskResult<Thing>> each) {
        for (int i = 0; i < TAKEN; i++) {
            var ok = (TaskResult.Ok<Thing>) each.next();
            results.add(new WeakReference<>(ok.value()));
        }
        assertTrue(items.size() < TAKEN + FEW, items.size() + " items were taken for " + TAKEN + " results");
    }

    private static void assertFew(List<? extends WeakReference<?>> references) {
        await().atMost(1, MINUTES).until(() -> {
            System.gc();
            return references.stream().filter(one -> one.get() != null).count() <= FEW;
        });
    }
}
