package watertight.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** Items 0, 1, 2 and so on for a stream, and work on them. It notes which are taken, and which are at work. */
final class Workshop implements Iterable<Integer> {

    /** So many items that nobody gets to the end. */
    static final int ENDLESS = Integer.MAX_VALUE;

    private final int items;
    private int taken;
    /** Those at work whose end the test decides. */
    private final Map<Integer, CountDownLatch> held = new LinkedHashMap<>();

    private final Map<Integer, Pid> begun = new LinkedHashMap<>();
    private final List<Integer> done = new ArrayList<>();
    private final AtomicInteger mostAlive = new AtomicInteger();

    Workshop(int items) {
        this.items = items;
    }

    @Override
    public Iterator<Integer> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return taken < items;
            }

            @Override
            public Integer next() {
                if (taken == items) {
                    throw new NoSuchElementException("There are " + items + " items, and all have been taken.");
                }
                return taken++;
            }
        };
    }

    /** What is returned for an item. */
    static TaskResult<Integer> ok(int item) {
        return new TaskResult.Ok<>(10 * item);
    }

    static List<TaskResult<Integer>> ok(List<Integer> items) {
        return items.stream().map(Workshop::ok).toList();
    }

    /** Work that goes on until the test says that it is done. */
    TaskStream.Each<Integer, Integer> held() {
        return (task, item) -> {
            begin(task, item);
            var gate = new CountDownLatch(1);
            held.put(item, gate);
            gate.await();
            return end(item);
        };
    }

    /** Work that takes so many milliseconds for each item. */
    TaskStream.Each<Integer, Integer> taking(List<Integer> millis) {
        return (task, item) -> {
            begin(task, item);
            Simulation.pass(Duration.ofMillis(millis.get(item)));
            return end(item);
        };
    }

    /** Work that is done at once. */
    TaskStream.Each<Integer, Integer> quick() {
        return (task, item) -> {
            begin(task, item);
            return end(item);
        };
    }

    private void begin(Self task, int item) {
        begun.put(item, task.pid());
        mostAlive.accumulateAndGet(alive(), Math::max);
    }

    private int end(int item) {
        done.add(item);
        return 10 * item;
    }

    /** The work on this item is done. */
    void release(int item) {
        held.remove(item).countDown();
    }

    // Tasks begin while the test looks at who is alive: it looks at copies.

    /** The items that are held, in the order in which their tasks began. */
    List<Integer> atWork() {
        return List.copyOf(held.keySet()).stream()
                .filter(item -> begun.get(item).isAlive())
                .toList();
    }

    int taken() {
        return taken;
    }

    /** The processes of the tasks that have begun, by their items. */
    Map<Integer, Pid> begun() {
        return new LinkedHashMap<>(begun);
    }

    /** The items on which the work is done, in that order. */
    List<Integer> done() {
        return List.copyOf(done);
    }

    /** The processes of tasks that live now. */
    int alive() {
        return (int) List.copyOf(begun.values()).stream().filter(Pid::isAlive).count();
    }

    /** The most there ever were when one of them began. */
    int mostAlive() {
        return mostAlive.get();
    }

    /** Nothing came of the stream that the consumer did not ask for, nothing will, and nobody lives but the consumer. */
    static void leavesNothing(Simulation sim, Self consumer) throws InterruptedException {
        Lab.settle();
        Expect.that("messages left in the consumer's mailbox", mailbox(consumer))
                .is(0);
        Expect.that("processes that live", consumer.node().processes()).is(List.of(consumer.pid()));
        Expect.that("timers left", sim.timersPending()).is(0);
    }

    static int mailbox(Self self) {
        return self.node().info(self.pid()).orElseThrow().mailboxLength();
    }
}
