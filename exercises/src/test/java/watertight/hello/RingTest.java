package watertight.hello;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.hello.Ring.Stop;
import watertight.hello.Ring.Token;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Trace;

@Exercise("1.4")
class RingTest {

    /** Runs a ring, checks what run returns, and returns the first process's pid. */
    private static Pid run(Lab lab, int size, int rounds) {
        List<Pid> first = new ArrayList<>();
        lab.process("first of the ring", self -> {
            first.add(self.pid());
            int hops = Ring.run(self, size, rounds);
            Expect.that("what run returned for " + size + " processes, " + rounds + " rounds", hops)
                    .is(size * rounds);
        });
        lab.run();
        return first.get(0);
    }

    /** How often each process was sent such a message. */
    private static Map<Pid, Integer> sent(Lab lab, Class<?> type) {
        Map<Pid, Integer> counts = new HashMap<>();
        for (Trace trace : lab.traces()) {
            if (trace instanceof Trace.Sent(Pid to, Object message) && type.isInstance(message)) {
                counts.merge(to, 1, Integer::sum);
            }
        }
        return counts;
    }

    @Simulated(tries = 60)
    @Label("The token counts one hop for each process in each round")
    void countsHops(@ForAll Simulation sim) {
        run(new Lab(sim), sim.between(2, 6), sim.between(0, 4));
    }

    @Simulated(tries = 40)
    @Label("The ring has as many processes as was asked for, the first among them")
    void hasItsSize(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int size = sim.between(2, 6);
        run(lab, size, sim.between(0, 3));
        Expect.that("processes in a ring of " + size, lab.spawned()).is(size);
    }

    @Simulated(tries = 40)
    @Label("In each round every process gets the token once, and in the end every process gets one Stop")
    void goesAround(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int size = sim.between(2, 5);
        int rounds = sim.between(1, 4);
        run(lab, size, rounds);
        var tokens = sent(lab, Token.class);
        var stops = sent(lab, Stop.class);
        Expect.that("processes that got the token", tokens.size()).is(size);
        tokens.forEach((pid, count) -> Expect.that("tokens sent to " + pid + " in " + rounds + " rounds", count)
                .is(rounds));
        Expect.that("processes that got a Stop", stops.size()).is(size);
        stops.forEach((pid, count) -> Expect.that("Stops sent to " + pid, count).is(1));
    }

    @Simulated(tries = 40)
    @Label("Afterwards the others have ended, and no message is left with the first")
    void cleansUp(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int size = sim.between(2, 6);
        int rounds = sim.between(0, 3);
        lab.process("first of the ring", self -> {
            Ring.run(self, size, rounds);
            Lab.settle();
            Expect.that("processes left", lab.node().processes()).is(List.of(self.pid()));
            int left = lab.node().info(self.pid()).orElseThrow().mailboxLength();
            Expect.that("messages left with the first", left).is(0);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("The same process can run one ring after the other")
    void runsAgain(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int size = sim.between(2, 4);
        lab.process("first of the rings", self -> {
            Expect.that("hops of the first ring", Ring.run(self, size, 2)).is(2 * size);
            Expect.that("hops of the second ring", Ring.run(self, size + 1, 1)).is(size + 1);
        });
        lab.run();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(Ring.class).check();
    }
}
