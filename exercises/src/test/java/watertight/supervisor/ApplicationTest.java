package watertight.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.rules.Rule;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;

/** A program that is one tree, from its start to its end. */
@Exercise("3.16")
class ApplicationTest {

    private static final Duration LONG = Duration.ofSeconds(3);

    private static List<ChildSpec> slow(Crew crew) {
        return List.of(
                crew.worker("a").stoppingFor(LONG).spec(),
                crew.worker("b").spec(),
                crew.worker("c").stoppingFor(LONG).spec());
    }

    private static List<String> stopsInOrder() {
        return List.of(
                "c terminates: shutdown", "c is done", "b terminates: shutdown", "a terminates: shutdown", "a is done");
    }

    @Simulated(tries = 40)
    @Label(
            "While the tree works the program runs; when the tree ends, whatever the reason, it goes on and is told the reason")
    void runs(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var program = new Program(lab);
        ExitReason reason = sim.oneOf(List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("tired")));
        lab.play(() -> {
            program.begin(crew.specs("a", "b"));
            Expect.that("what the program was told while the tree works", program.told())
                    .is(List.of());
            Supervisor.stop(lab.node(), program.root(), reason, LONG);
            Lab.settle();
            Expect.that("what the program was told", program.told()).is(List.of("the tree ended: " + reason));
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 20)
    @Label("A tree that is killed has ended, too, and the program lives to be told")
    void isKilled(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var program = new Program(lab);
        lab.play(() -> {
            program.begin(crew.specs("a"));
            lab.node().kill(program.root());
            Lab.settle();
            Expect.that("what the program was told", program.told()).is(List.of("the tree ended: killed"));
        });
    }

    @Simulated(tries = 40)
    @Label("At shutdown the tree stops in reverse order, and the shutdown waits until the last child has ended")
    void stopsAtShutdown(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var program = new Program(lab);
        List<String> byThen = new ArrayList<>();
        lab.play(() -> {
            program.begin(slow(crew));
            crew.skipNews();
            program.shutDown(() -> byThen.addAll(crew.news()));
            Simulation.pass(LONG.multipliedBy(3));
            Expect.that("what had happened when the shutdown was done", byThen).is(stopsInOrder());
            Expect.that("what the program was told", program.told()).is(List.of("the tree ended: shutdown"));
        });
    }

    @Simulated(tries = 40)
    @Label(
            "A shutdown that comes twice, or when the tree has ended by itself, does no harm, and still waits for the end")
    void twice(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var program = new Program(lab);
        List<String> left = new ArrayList<>();
        lab.play(() -> {
            program.begin(slow(crew));
            for (int i = 0; i < 2; i++) {
                program.shutDown(() -> left.add(crew.pids("a", "b", "c").stream()
                        .filter(pid -> pid.isAlive())
                        .toList()
                        .toString()));
            }
            Simulation.pass(LONG.multipliedBy(3));
            program.shutDown(() -> left.add("[]"));
            Lab.settle();
            Expect.that("children that lived when each shutdown was done", left).is(List.of("[]", "[]", "[]"));
        });
    }

    @Simulated(tries = 20)
    @Label("A tree that does not start is no program: whoever runs it is told why")
    void doesNotStart(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var program = new Program(lab);
        lab.play(() -> {
            program.begin(List.of(
                    crew.worker("a").spec(), crew.worker("b").failingAt(1).spec()));
            Expect.that("the program was told of a failed start", told(program).startsWith("the tree did not start"))
                    .isTrue();
            Expect.that("it was told which child failed", told(program).contains("failed to start b"))
                    .isTrue();
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }

    private static String told(Program program) {
        return String.join(", ", program.told());
    }

    @Simulated(tries = 20)
    @Label("An exit signal from a stranger ends neither the program nor the tree")
    void stranger(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var program = new Program(lab);
        lab.play(() -> {
            program.begin(crew.specs("a"));
            lab.node().processes().stream()
                    .filter(pid -> pid != crew.pid("a"))
                    .forEach(pid -> lab.node().exit(pid, ExitReason.crash("a stranger's")));
            Lab.settle();
            Expect.that("what the program was told while the tree works", program.told())
                    .is(List.of());
            program.shutDown(() -> {});
            Lab.settle();
            Expect.that("what the program was told", program.told()).is(List.of("the tree ended: shutdown"));
        });
    }

    @Simulated(tries = 20)
    @Label("If the program's own process is killed, the tree does not stay behind: it stops in reverse order")
    void programIsKilled(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var program = new Program(lab);
        lab.play(() -> {
            program.begin(crew.specs("a", "b"));
            crew.skipNews();
            lab.node().processes().stream()
                    .filter(pid -> pid != program.root() && !crew.pids("a", "b").contains(pid))
                    .forEach(lab.node()::kill);
            Lab.settle();
            Expect.that("what happened", crew.news()).is(Crew.each(List.of("b", "a"), "terminates: shutdown"));
            Expect.that("what the program was told", program.told()).is(List.of("interrupted"));
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        // The given part makes the thread that the JVM runs at shutdown.
        CodeRules.ofApplication(Application.class)
                .without(Rule.NO_OTHER_THREADS)
                .check();
    }
}
