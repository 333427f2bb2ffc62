package watertight.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FlushTest {

    /** What arrives within a second after a watch that may just fire was flushed; null if that never came to be. */
    private static AtomicReference<Optional<Object>> leftBy(Node node, Duration wait) {
        var left = new AtomicReference<Optional<Object>>();
        node.spawn(self -> {
            Self.Spawned child = self.spawnMonitor(other -> {});
            self.receive(wait);
            self.demonitorAndFlush(child.monitor());
            left.set(self.receive(Duration.ofSeconds(1)));
        });
        return left;
    }

    @Test
    void noDownArrivesOnceItIsFlushed() throws Exception {
        Schedules.many((simulation, node) -> {
            var left = leftBy(node, Duration.ZERO);
            simulation.run();
            assertEquals(Optional.empty(), left.get());
        });
    }

    @Test
    void aDownThatWasReceivedIsNotWaitedFor() throws Exception {
        Schedules.few((simulation, node) -> {
            var left = leftBy(node, Duration.ofSeconds(1));
            simulation.run();
            assertEquals(Optional.empty(), left.get());
        });
    }

    @Test
    void nothingIsWaitedForWhereNothingCanCome() throws Exception {
        Schedules.few((simulation, node) -> {
            var left = new AtomicReference<Optional<Object>>();
            node.spawn(self -> {
                self.demonitorAndFlush(self.monitor(self.pid()));
                Monitor ofNobody = self.monitor(new Name("nobody"));
                self.demonitorAndFlush(ofNobody);
                self.demonitorAndFlush(ofNobody);
                left.set(self.receive(Duration.ofSeconds(1)));
            });
            simulation.run();
            assertEquals(Optional.empty(), left.get());
        });
    }
}
