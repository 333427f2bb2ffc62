package watertight.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import watertight.genserver.Agent;
import watertight.genserver.StartResult;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Schedules;
import watertight.supervisor.ChildSpec;

/** What a pool is started with, and what comes of it when a worker can't be. */
class PoolStartTest {

    private static final ExitReason BROKEN = ExitReason.shutdown("broken");

    @Test
    void refusesNumbersThatMakeNoSense() {
        refuses("A pool needs one worker at least, and this is 0.", () -> PoolOptions.ofSize(0));
        refuses(
                "A number of workers can't be negative, and this is -1.",
                () -> PoolOptions.ofSize(1).withMaxOverflow(-1));
    }

    private static void refuses(String sentence, Executable options) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, options).getMessage());
    }

    /** A worker that can be started so many times. */
    private static ChildSpec startable(int times) {
        var starts = new AtomicInteger();
        return ChildSpec.worker("worker", self -> {
            if (starts.incrementAndGet() > times) {
                return new StartResult.Failed(BROKEN);
            }
            return Agent.startLink(self, () -> 0);
        });
    }

    @Test
    void doesNotStartWithoutItsWorkers() throws Exception {
        Schedules.few((simulation, node) -> {
            simulation.start(
                    "starter",
                    () -> assertEquals(
                            new StartResult.Failed(BROKEN), Pool.start(node, PoolOptions.ofSize(2), startable(1))));
            simulation.run();
            assertEquals(List.of(), node.processes());
        });
    }

    @Test
    void endsWhenAWorkerCannotBeReplaced() throws Exception {
        Schedules.few((simulation, node) -> {
            simulation.start(
                    "client",
                    () -> node.asProcess(self -> {
                        Pid pool = Pool.start(self, PoolOptions.ofSize(2), startable(2))
                                .orElseThrow();
                        var monitor = self.monitor(pool);
                        node.kill(Pool.checkout(self, pool));
                        var down = self.receive(Down.class);
                        assertEquals(new Down(monitor, pool, BROKEN), down);
                        return null;
                    }));
            simulation.run();
            assertEquals(List.of(), node.processes());
        });
    }
}
