package watertight.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** On real threads: what matters here is the stack of the thread that brings the chain down. */
class LongChainTest {

    private static final int LENGTH = 100_000;

    @Test
    void aChainOfLinksFallsHoweverLongItIs() throws Exception {
        try (var node = new Node()) {
            var standing = new CountDownLatch(1);
            Pid first = node.spawn(self -> standUp(self, LENGTH, standing));
            standing.await();
            assertEquals(LENGTH, node.processes().size());
            node.exit(first, ExitReason.SHUTDOWN);
            assertEquals(List.of(), node.processes());
            assertEquals(Set.of(), node.links().of(first));
        }
    }

    /** Each process starts the next, and the last one says that all stand. */
    private static void standUp(Self self, int left, CountDownLatch standing) throws InterruptedException {
        if (left > 1) {
            self.spawnLink(next -> standUp(next, left - 1, standing));
        } else {
            standing.countDown();
        }
        self.receive();
    }
}
