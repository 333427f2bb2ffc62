package watertight.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import watertight.grader.sim.Simulation;
import watertight.process.CrashReports;
import watertight.process.ExitReason;
import watertight.process.Schedules;
import watertight.process.Self;

/** What is said when there is no result. */
class TaskWordsTest {

    private static final RuntimeException THROWN = new IllegalStateException("thrown");

    /** What an owner tries. */
    @FunctionalInterface
    private interface Trial {
        void of(Self owner) throws Exception;
    }

    private static void trying(Trial trial) throws Exception {
        Schedules.few((simulation, node) -> {
            try (var crashes = new CrashReports()) {
                simulation.start(
                        "owner",
                        () -> node.asProcess(self -> {
                            self.trapExits(true);
                            try {
                                trial.of(self);
                            } catch (InterruptedException | RuntimeException thrown) {
                                throw thrown;
                            } catch (Exception thrown) {
                                throw new IllegalStateException(thrown);
                            }
                            return null;
                        }));
                simulation.run();
            }
        });
    }

    private static <X extends Throwable> X fails(Class<X> type, String words, Executable doing) {
        X thrown = assertThrows(type, doing);
        assertEquals(words, thrown.getMessage());
        return thrown;
    }

    private static Task<Integer> sleeping(Self self) {
        return Task.async(self, _ -> {
            Simulation.pass(Duration.ofHours(1));
            return 1;
        });
    }

    @Test
    void aTimeoutSaysWhichTaskAndHowLong() throws Exception {
        trying(self -> {
            Task<Integer> task = sleeping(self);
            var thrown = fails(
                    AwaitTimeoutException.class,
                    "No result of task " + task.pid() + " within 1000 ms.",
                    () -> task.await(self, Duration.ofSeconds(1)));
            assertEquals(List.of(task), thrown.tasks());
            assertNull(thrown.getCause());
        });
    }

    @Test
    void aSharedTimeoutSaysWhichTasksAreMissing() throws Exception {
        trying(self -> {
            List<Task<Integer>> tasks = List.of(sleeping(self), Task.completed(self, 1), sleeping(self));
            String missing = tasks.getFirst() + ", " + tasks.getLast();
            fails(
                    AwaitTimeoutException.class,
                    "No result of " + missing + " within 5000 ms.",
                    () -> Task.awaitMany(self, tasks));
        });
    }

    @Test
    void aTaskThatCrashesHandsItsCauseOn() throws Exception {
        trying(self -> {
            Task<Integer> task = Task.async(self, _ -> {
                throw THROWN;
            });
            var thrown = fails(
                    TaskEndedException.class,
                    "No result of " + task + ": it ended with crash(java.lang.IllegalStateException: thrown).",
                    () -> task.await(self));
            assertSame(THROWN, thrown.getCause());
            assertSame(task, thrown.task());
        });
    }

    @Test
    void aTaskThatExitsHasNoCause() throws Exception {
        trying(self -> {
            Task<Object> task = Task.async(self, process -> process.exit(ExitReason.NORMAL));
            var thrown = fails(
                    TaskEndedException.class,
                    "No result of " + task + ": it ended with normal.",
                    () -> task.await(self));
            assertNull(thrown.getCause());
        });
    }

    @Test
    void othersAreToldWhoseTheResultIs() throws Exception {
        trying(self -> {
            Task<Integer> task = Task.completed(self, 1);
            self.node()
                    .asProcess(other -> fails(
                            IllegalArgumentException.class,
                            "The result of " + task + " goes to its owner " + self.pid() + ": " + other.pid()
                                    + " can't ask for it.",
                            () -> task.await(other)));
        });
    }

    @Test
    void negativeTimeoutsAreRefused() throws Exception {
        Duration ago = Duration.ofSeconds(-1);
        String negative = "A timeout of PT-1S is negative: use Duration.ZERO to look once and not wait.";
        trying(self -> {
            Task<Integer> task = Task.completed(self, 1);
            fails(IllegalArgumentException.class, negative, () -> task.await(self, ago));
            fails(IllegalArgumentException.class, negative, () -> task.yield(self, ago));
            fails(IllegalArgumentException.class, negative, () -> Task.awaitMany(self, List.of(), ago));
            fails(IllegalArgumentException.class, negative, () -> Task.yieldMany(self, List.of(task), ago));
            assertEquals(1, task.await(self));
        });
    }
}
