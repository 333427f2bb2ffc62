package watertight.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watertight.process.Down;
import watertight.process.Gauges;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.Shutdown;

/** What is left of very many tasks, on real threads: it is counted. */
class TaskLeftoversTest {

    private static final int CROWD = 20_000;
    private static final int IN_A_RUSH = 20_000;

    /** What tasks could leave behind; each tie counts twice. */
    private record Leftovers(int messages, int monitors, int links, int processes) {

        /** But the owner itself. */
        static final Leftovers NOTHING = new Leftovers(0, 0, 0, 1);

        static Leftovers of(Self owner) {
            Node node = owner.node();
            return new Leftovers(
                    node.info(owner.pid()).orElseThrow().mailboxLength(),
                    Gauges.monitors(node),
                    Gauges.links(node),
                    node.processes().size());
        }
    }

    /** What the owner of the tasks does. */
    @FunctionalInterface
    private interface Deed {
        void of(Self owner) throws Exception;
    }

    /** A process does this, and then nothing is left. */
    private static void leavesNothing(Deed deed) throws Exception {
        var left = new CompletableFuture<Leftovers>();
        try (var node = new Node()) {
            node.spawn(self -> {
                try {
                    deed.of(self);
                    waitForOthers(self);
                    left.complete(Leftovers.of(self));
                } catch (Throwable thrown) {
                    left.completeExceptionally(thrown);
                }
            });
            assertEquals(Leftovers.NOTHING, left.get());
        }
    }

    /** Whoever runs still has nothing to wait for. */
    private static void waitForOthers(Self self) throws InterruptedException {
        List<Pid> others = self.node().processes().stream()
                .filter(Predicate.not(self.pid()::equals))
                .toList();
        for (Pid other : others) {
            var monitor = self.monitor(other);
            self.receive(message -> message instanceof Down down && down.monitor() == monitor);
        }
    }

    private static List<Task<Integer>> crowd(Self self) {
        List<Task<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            int number = i;
            tasks.add(Task.async(self, _ -> number));
        }
        return tasks;
    }

    @Test
    void ofACrowdThatIsAwaitedTogether() throws Exception {
        leavesNothing(self -> assertEquals(
                IntStream.range(0, CROWD).boxed().toList(), Task.awaitMany(self, crowd(self), Task.FOREVER)));
    }

    @Test
    void ofACrowdThatIsAwaitedOneByOne() throws Exception {
        leavesNothing(self -> {
            int number = 0;
            for (Task<Integer> task : crowd(self)) {
                assertEquals(number++, task.await(self, Task.FOREVER));
            }
        });
    }

    @Test
    void ofResultsThatComeAsTheOwnerGivesUp() throws Exception {
        leavesNothing(self -> {
            for (int i = 0; i < IN_A_RUSH; i++) {
                int number = i;
                Task<Integer> task = Task.async(self, _ -> number);
                try {
                    assertEquals(number, task.await(self, Duration.ofNanos(i % 20_000)));
                } catch (AwaitTimeoutException late) {
                    assertEquals(List.of(task), late.tasks());
                }
            }
        });
    }

    @Test
    void ofTasksThatAreIgnoredOrStoppedAsTheyEnd() throws Exception {
        leavesNothing(self -> {
            for (int i = 0; i < IN_A_RUSH; i++) {
                Task<Integer> task = Task.async(self, _ -> 1);
                switch (i % 3) {
                    case 0 -> task.ignore(self);
                    case 1 -> task.shutdown(self);
                    default -> task.shutdown(self, Shutdown.BRUTAL_KILL);
                }
            }
        });
    }
}
