package watertight.hello;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
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

@Exercise("1.1")
class GreeterTest {

    private static final List<String> NAMES = List.of("Ada", "Grace", "Barbara", "Joe", "José");

    @Simulated(tries = 20)
    @Label("A greeting is said once, in the words Hello, NAME!")
    void saysHello(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        String name = sim.oneOf(NAMES);
        List<String> said = new ArrayList<>();
        lab.play(() -> Greeter.greet(lab.node(), name, said::add));
        Expect.that("what was said", said).is(List.of("Hello, " + name + "!"));
    }

    @Simulated(tries = 20)
    @Label("greet returns at once: the caller does not wait until the greeting is said")
    void callerDoesNotWait(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var returned = new CountDownLatch(1);
        List<String> said = new ArrayList<>();
        lab.play(() -> {
            Greeter.greet(lab.node(), "Ada", line -> {
                try {
                    returned.await();
                } catch (InterruptedException ended) {
                    return;
                }
                said.add(line);
            });
            returned.countDown();
        });
        Expect.that("what was said", said).is(List.of("Hello, Ada!"));
    }

    @Simulated(tries = 20)
    @Label("The greeting is said by the new process, whose pid greet returns")
    void theProcessSaysIt(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        List<Pid> speakers = new ArrayList<>();
        List<Pid> returned = new ArrayList<>();
        lab.play(() -> returned.add(Greeter.greet(lab.node(), "Ada", line -> speakers.add(lab.here()))));
        Expect.that("who said it (null: no process)", speakers).is(returned);
        Expect.that("processes that were spawned", lab.spawned()).is(1);
    }

    @Simulated(tries = 20)
    @Label("When it has greeted, the process ends")
    void processEnds(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            Pid greeter = Greeter.greet(lab.node(), "Ada", line -> {});
            Lab.settle();
            Expect.that("the greeter is alive afterwards", greeter.isAlive()).isFalse();
            Expect.that("the processes left", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 20)
    @Label("Each greeting is a process of its own: none waits for another, none mixes names up")
    void greetsInParallel(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var allSpeak = new CountDownLatch(NAMES.size());
        Set<String> said = new HashSet<>();
        Set<String> expected = new HashSet<>();
        NAMES.forEach(name -> expected.add("Hello, " + name + "!"));
        lab.play(() -> NAMES.forEach(name -> Greeter.greet(lab.node(), name, line -> {
            allSpeak.countDown();
            try {
                allSpeak.await();
            } catch (InterruptedException ended) {
                return;
            }
            said.add(line);
        })));
        Expect.that("what was said by greeters that speak at the same time", said)
                .is(expected);
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(Greeter.class).check();
    }
}
