package watertight.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

/** Dynamic children can't be started again. */
@Exercise("3.14")
class DynamicRetryTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ChildInfo RESTARTING = new ChildInfo("a", ChildState.RESTARTING, ChildType.WORKER);

    private static DynamicSupervisorSpec most(int restarts) {
        return DynamicSupervisorSpec.DEFAULT.with(new Intensity(restarts, HOUR));
    }

    @Simulated(tries = 60)
    @Label("A restart that fails is tried again, as often as it is put up with, until it works")
    void triesAgain(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        int fails = sim.between(1, 4);
        var failing = IntStream.range(2, 2 + fails).boxed().toArray(Integer[]::new);
        Restart restart = sim.oneOf(List.of(Restart.PERMANENT, Restart.TRANSIENT));
        lab.play(() -> {
            var dynamic = Dynamic.start(lab, most(1 + fails));
            Pid other = dynamic.add(crew.worker("b").spec());
            dynamic.add(crew.worker("a").failingAt(failing).spec(restart));
            crew.crash("a");
            Expect.that("starts of a", crew.starts("a")).is(2 + fails);
            dynamic.has(crew.running("a"), crew.running("b"));
            Expect.that("b is alive", other.isAlive()).isTrue();
        });
    }

    @Simulated(tries = 40)
    @Label("Each try counts: it gives up on the one that is one too many, and not before")
    void eachTryCounts(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        int most = sim.between(0, 3);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab, most(most));
            dynamic.add(crew.worker("a").failingAt(2, 3, 4, 5, 6, 7).spec());
            crew.crash("a");
            Expect.that("starts of a", crew.starts("a")).is(1 + most);
            dynamic.hasGivenUp();
        });
    }

    /** A child whose start takes 10 ms, and fails the second time; 4 ms after it has crashed, this happens. */
    private static void whileRestarting(Lab lab, Crew crew, int most, Meanwhile meanwhile) {
        Worker failing = crew.worker("a").startingFor(Duration.ofMillis(10)).failingAt(2);
        var spec = DynamicSupervisorSpec.DEFAULT.withMaxChildren(most);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab, spec);
            Pid last = dynamic.add(failing.spec());
            crew.crash("a");
            Simulation.pass(Duration.ofMillis(3));
            meanwhile.happens(dynamic, last);
        });
    }

    @FunctionalInterface
    private interface Meanwhile {
        void happens(Dynamic dynamic, Pid last) throws InterruptedException;
    }

    @Simulated(tries = 40)
    @Label("Between two tries it answers what it has been asked: the child is restarting")
    void answersBetween(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        whileRestarting(lab, crew, 1, (dynamic, _) -> {
            dynamic.has(RESTARTING);
            Expect.that("starts of a by then", crew.starts("a")).isOneOf(2, 3);
            Simulation.pass(Duration.ofMillis(50));
            dynamic.has(crew.running("a"));
        });
    }

    @Simulated(tries = 40)
    @Label("A child that is restarting is counted, though it does not run, and takes room")
    void takesRoom(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        boolean counts = sim.chance();
        whileRestarting(lab, crew, 1, (dynamic, _) -> {
            if (counts) {
                Expect.that("the counts", dynamic.counts()).is(new ChildCounts(1, 0, 0, 1));
            } else {
                Expect.that(
                                "what starting another one returned",
                                dynamic.ask(crew.worker("b").spec()))
                        .is(new StartChildResult.MaxChildren());
            }
        });
    }

    @Simulated(tries = 60)
    @Label("A child that is restarting is terminated by the last pid that it had: it is forgotten, and not tried again")
    void terminatesRestarting(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        whileRestarting(lab, crew, 1, (dynamic, last) -> {
            Expect.that("there was such a child", dynamic.terminate(last)).isTrue();
            dynamic.has();
            Simulation.pass(Duration.ofMillis(50));
            Expect.that("starts of a", crew.starts("a")).is(2);
            dynamic.has();
            Expect.that("there is such a child", dynamic.terminate(last)).isFalse();
            dynamic.add(crew.worker("b").spec());
        });
    }

    @Simulated(tries = 40)
    @Label("A supervisor that stops while a child is restarting does not try again")
    void stopsRestarting(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        whileRestarting(lab, crew, 2, (dynamic, _) -> {
            dynamic.stop();
            Expect.that("starts of a", crew.starts("a")).is(2);
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }
}
