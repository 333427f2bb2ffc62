package watertight.hello;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

@Exercise("1.5")
class CounterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Simulated(tries = 100)
    @Label("The counter adds up from its initial number, and a client sees its own additions")
    void addsUp(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int initial = sim.between(0, 10) - 5;
        var amounts = Lab.several(sim.between(0, 5), () -> sim.between(0, 20) - 10);
        lab.process("client", self -> {
            Pid counter = Counter.start(lab.node(), initial);
            int expected = initial;
            Expect.that("the value at first", Counter.value(self, counter)).is(expected);
            for (int amount : amounts) {
                Counter.add(counter, amount);
                expected += amount;
                Expect.that("the value after adding " + amount, Counter.value(self, counter))
                        .is(expected);
            }
        });
        lab.run();
    }

    @Simulated(tries = 200)
    @Label("No addition is lost, however many clients add at the same time")
    void losesNothing(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int clients = sim.between(2, 4);
        int each = sim.between(1, 3);
        List<Pid> counter = new ArrayList<>();
        lab.play(() -> counter.add(Counter.start(lab.node(), 0)));
        for (int c = 0; c < clients; c++) {
            lab.start("client " + c, () -> {
                for (int i = 0; i < each; i++) {
                    Counter.add(counter.get(0), 1);
                }
            });
        }
        lab.run();
        lab.process(
                "reader",
                self -> Expect.that(
                                "the value after " + clients + " clients added " + each + " each",
                                Counter.value(self, counter.get(0)))
                        .is(clients * each));
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("Two counters have nothing to do with each other")
    void shareNothing(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int amount = sim.between(1, 9);
        lab.process("client", self -> {
            Pid one = Counter.start(lab.node(), 100);
            Pid other = Counter.start(lab.node(), 200);
            Counter.add(one, amount);
            Expect.that("the value of the other", Counter.value(self, other)).is(200);
            Expect.that("the value of the one", Counter.value(self, one)).is(100 + amount);
            Expect.that("processes spawned for two counters", lab.spawned() - 1).is(2);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("The counter understands Add and Get, and answers Get with a Value to whoever it is from")
    void understandsItsMessages(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int clients = sim.between(1, 3);
        lab.play(() -> {
            Pid counter = Counter.start(lab.node(), 7);
            counter.send(new Counter.Add(3));
            for (int c = 0; c < clients; c++) {
                lab.process("client " + c, self -> {
                    lab.node().spawn(errand -> counter.send(new Counter.Get(self.pid())));
                    Expect.that("the answer", self.receive()).is(new Counter.Value(10));
                });
            }
        });
    }

    @Simulated(tries = 40)
    @Label("add and value talk to the counter by messages alone, one for each call")
    void talksByMessages(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int amount = sim.between(1, 9);
        List<Object> received = new ArrayList<>();
        lab.process("client", self -> {
            Pid impostor = lab.node().spawn(other -> {
                received.add(other.receive());
                var get = (Counter.Get) other.receive();
                received.add(get);
                get.from().send(new Counter.Value(42));
            });
            Counter.add(impostor, amount);
            Expect.that("the value", Counter.value(self, impostor)).is(42);
            Expect.that("the messages", received).is(List.of(new Counter.Add(amount), new Counter.Get(self.pid())));
        });
        lab.run();
    }

    @Test
    @DisplayName("On real threads, too, no addition is lost, and the counter does not tire of many")
    void losesNothingOnRealThreads() {
        int clients = 4;
        int each = 15_000;
        var done = new AtomicInteger();
        var value = new AtomicReference<Integer>();
        try (var node = Lab.realNode()) {
            Pid counter = Counter.start(node, 0);
            for (int c = 0; c < clients; c++) {
                node.spawn(self -> {
                    for (int i = 0; i < each; i++) {
                        Counter.add(counter, 1);
                    }
                    done.incrementAndGet();
                });
            }
            await().atMost(PATIENCE).until(() -> done.get() == clients);
            node.spawn(self -> value.set(Counter.value(self, counter)));
            await().atMost(PATIENCE).until(() -> value.get() != null || !counter.isAlive());
            Expect.that("the counter is alive after " + clients * each + " additions", counter.isAlive())
                    .isTrue();
        }
        Expect.that("the value after 4 clients added 15000 each", value.get()).is(clients * each);
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(Counter.class).check();
    }
}
