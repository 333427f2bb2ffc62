package watertight.supervisor;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** A supervisor gives up. */
@Exercise("3.7")
class EscalationTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static SupervisorSpec spec(int maxRestarts, List<ChildSpec> children) {
        return SupervisorSpec.of(Strategy.ONE_FOR_ONE, children).with(new Intensity(maxRestarts, HOUR));
    }

    /** The supervisor has given up, and nobody is left. */
    private static void hasGivenUp(Lab lab, Pid supervisor) {
        Expect.that("the reason the supervisor ended with", lab.reasonOf(supervisor))
                .is(ExitReason.SHUTDOWN);
        Expect.that("processes left", lab.node().processes()).is(List.of());
    }

    @Simulated(tries = 60)
    @Label(
            "One restart too many: the children that run are stopped in reverse order, none is started, and it ends with shutdown")
    void givesUp(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        int maxRestarts = sim.between(0, 3);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(maxRestarts, crew.specs("a", "b", "c")));
            for (int i = 0; i < maxRestarts; i++) {
                crew.crash("b");
            }
            Expect.that("starts of b so far", crew.starts("b")).is(1 + maxRestarts);
            crew.skipNews();
            crew.crash("b");
            Expect.that("what happened", crew.news())
                    .is(List.of("b terminates: crash", "c terminates: shutdown", "a terminates: shutdown"));
            hasGivenUp(lab, supervisor);
        });
    }

    @Simulated(tries = 20)
    @Label("Unless told otherwise, the fourth restart within five seconds is too many")
    void defaults(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(SupervisorSpec.of(Strategy.ONE_FOR_ONE, crew.specs("a")));
            for (int i = 0; i < 3; i++) {
                crew.crash("a");
                Simulation.pass(Duration.ofSeconds(1));
            }
            Expect.that("the supervisor is alive", supervisor.isAlive()).isTrue();
            crew.crash("a");
            hasGivenUp(lab, supervisor);
        });
    }

    @Simulated(tries = 40)
    @Label(
            "The time slides: it puts up with a crash whenever the last one is long ago, and gives up on two in short order")
    void slides(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var within = Duration.ofSeconds(sim.between(1, 10));
        var spec = SupervisorSpec.of(Strategy.ONE_FOR_ONE, crew.specs("a")).with(new Intensity(1, within));
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec);
            for (int i = 0; i < 20; i++) {
                crew.crash("a");
                Simulation.pass(within);
            }
            Expect.that("the supervisor is alive", supervisor.isAlive()).isTrue();
            crew.crash("a");
            crew.crash("a");
            Expect.that("starts of a", crew.starts("a")).is(22);
            hasGivenUp(lab, supervisor);
        });
    }

    @Simulated(tries = 40)
    @Label("The restarts of all children count together")
    void countsTogether(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(2, crew.specs("a", "b", "c")));
            crew.crash("a");
            crew.crash("b");
            crew.skipNews();
            crew.crash("c");
            Expect.that("what happened", crew.news())
                    .is(List.of("c terminates: crash", "b terminates: shutdown", "a terminates: shutdown"));
            hasGivenUp(lab, supervisor);
        });
    }

    @Simulated(tries = 40)
    @Label("Ends that need no restart do not count, not even where none is allowed")
    void countsRestartsOnly(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    0,
                    List.of(
                            crew.worker("a").spec(),
                            crew.worker("b").spec(Restart.TEMPORARY),
                            crew.worker("c").spec(Restart.TRANSIENT))));
            crew.crash("b");
            crew.end("c", ExitReason.NORMAL);
            Expect.that("the supervisor is alive", supervisor.isAlive()).isTrue();
            crew.kill("a");
            hasGivenUp(lab, supervisor);
        });
    }

    @Simulated(tries = 100)
    @Label("Two children that end while it is busy are two restarts: where one is allowed, it gives up")
    void twoAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var slow = crew.worker("slow").startingFor(Duration.ofMillis(10)).spec();
        lab.play(() -> {
            lab.node()
                    .spawn(starter -> Supervisor.start(
                            starter,
                            () -> spec(
                                    1,
                                    List.of(
                                            crew.worker("a").spec(),
                                            crew.worker("b").spec(),
                                            slow))));
            Lab.settle();
            crew.crash("b", "a");
            Simulation.pass(Duration.ofMillis(20));
            Expect.that("starts of a, b and slow", List.of(crew.starts("a"), crew.starts("b"), crew.starts("slow")))
                    .isOneOf(List.of(1, 2, 1), List.of(2, 1, 1));
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 40)
    @Label("Whoever is linked to it is told shutdown, when the last child has ended in its own time")
    void tellsItsParent(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var time = Duration.ofMillis(sim.between(1, 4_999));
        var spec = spec(
                0,
                List.of(
                        crew.worker("a").stoppingFor(time).spec(),
                        crew.worker("b").spec()));
        lab.process("parent", self -> {
            self.trapExits(true);
            Pid supervisor = Supervisor.startLink(self, () -> spec).orElseThrow();
            crew.skipNews();
            lab.node().kill(crew.pid("b"));
            Expect.that("the exit signal that came", self.receive()).is(new Exit(supervisor, ExitReason.SHUTDOWN));
            Expect.that("what happened before", crew.news()).is(List.of("a terminates: shutdown", "a is done"));
            Expect.that("the time that it took", sim.now()).is(time);
        });
        lab.run();
    }
}
