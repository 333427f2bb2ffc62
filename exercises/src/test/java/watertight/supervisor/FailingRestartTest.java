package watertight.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.genserver.GenServer;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** A child that is to be started again does not start. */
@Exercise("3.11")
class FailingRestartTest {

    private static final Duration SLOWLY = Duration.ofMillis(10);

    private static SupervisorSpec spec(Strategy strategy, int maxRestarts, ChildSpec... children) {
        return SupervisorSpec.of(strategy, children).with(new Intensity(maxRestarts, Duration.ofHours(1)));
    }

    /** The starts from the second one on, so many of them. */
    private static Integer[] restarts(int size) {
        return IntStream.range(2, 2 + size).boxed().toArray(Integer[]::new);
    }

    private static void hasGivenUp(Lab lab, Pid supervisor) {
        Expect.that("the reason the supervisor ended with", lab.reasonOf(supervisor))
                .is(ExitReason.SHUTDOWN);
        Expect.that("processes left", lab.node().processes()).is(List.of());
    }

    @Simulated(tries = 60)
    @Label("A restart that fails is tried again until it works; each try counts, as any restart does")
    void eachTryCounts(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        int failures = sim.between(1, 3);
        int crashesMore = sim.between(0, 2);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    Strategy.ONE_FOR_ONE,
                    failures + 1 + crashesMore,
                    crew.worker("a").spec(),
                    crew.worker("b").failingAt(restarts(failures)).spec()));
            crew.crash("b");
            Expect.that("starts of b after its crash", crew.starts("b")).is(2 + failures);
            for (int i = 0; i < crashesMore; i++) {
                crew.crash("a");
            }
            Expect.that("the supervisor is alive", supervisor.isAlive()).isTrue();
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(crew.running("b"), crew.running("a")));
            crew.crash("a");
            hasGivenUp(lab, supervisor);
        });
    }

    @Simulated(tries = 20)
    @Label("When a sibling fails to start again, rest for one goes on from there, and one for all begins anew")
    void siblingFails(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        Strategy strategy = sim.oneOf(List.of(Strategy.REST_FOR_ONE, Strategy.ONE_FOR_ALL));
        List<String> again = strategy == Strategy.REST_FOR_ONE
                ? List.of("b starts", "c starts")
                : List.of("a terminates: shutdown", "a starts", "b starts", "c starts");
        lab.play(() -> {
            crew.supervise(spec(
                    strategy,
                    5,
                    crew.worker("a").spec(),
                    crew.worker("b").failingAt(2).spec(),
                    crew.worker("c").spec()));
            crew.skipNews();
            crew.crash("a");
            Expect.that("with " + strategy + ", what happened", crew.news())
                    .is(OneForAllTest.inTurn(
                            List.of("a terminates: crash", "c terminates: shutdown", "b terminates: shutdown"),
                            List.of("a starts", "b starts"),
                            again));
        });
    }

    @Simulated(tries = 40)
    @Label("If it never works, the supervisor gives up at last: it has tried as often as it puts up with restarts")
    void givesUpAtLast(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        int maxRestarts = sim.between(1, 4);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    Strategy.ONE_FOR_ONE,
                    maxRestarts,
                    crew.worker("a").spec(),
                    crew.worker("b").failingAt(restarts(100)).spec(),
                    crew.worker("c").spec()));
            crew.crash("b");
            Expect.that("starts of b", crew.starts("b")).is(1 + maxRestarts);
            List<String> news = crew.news();
            Expect.that("the last that happened", news.subList(news.size() - 2, news.size()))
                    .is(Crew.each(List.of("c", "a"), "terminates: shutdown"));
            hasGivenUp(lab, supervisor);
        });
    }

    @Simulated(tries = 40)
    @Label("Between two tries the supervisor answers, and says that the child is restarting")
    void answersBetweenTries(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    Strategy.ONE_FOR_ONE,
                    5,
                    crew.worker("a").spec(),
                    crew.worker("b").startingFor(SLOWLY).failingAt(2, 3).spec()));
            crew.crash("b");
            Expect.that("the children after the first try", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(new ChildInfo("b", ChildState.RESTARTING, ChildType.WORKER), crew.running("a")));
            Simulation.pass(SLOWLY.multipliedBy(3));
            Expect.that("the children after the third try", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(crew.running("b"), crew.running("a")));
        });
    }

    @Simulated(tries = 40)
    @Label("Between two tries another child that has ended meanwhile is started again")
    void startsOthersBetweenTries(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            crew.supervise(spec(
                    Strategy.ONE_FOR_ONE,
                    5,
                    crew.worker("a").spec(),
                    crew.worker("b").startingFor(SLOWLY).failingAt(2).spec()));
            crew.crash("b");
            crew.skipNews();
            crew.crash("a");
            Simulation.pass(SLOWLY.multipliedBy(3));
            Expect.that("what happened while b was tried", crew.news())
                    .is(List.of("a terminates: crash", "b is ready", "a starts", "b starts", "b is ready"));
        });
    }

    @Simulated(tries = 40)
    @Label("A supervisor that is stopped between two tries stops, and does not try again")
    void isStoppedBetweenTries(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    Strategy.ONE_FOR_ONE,
                    100,
                    crew.worker("a").spec(),
                    crew.worker("b")
                            .startingFor(SLOWLY)
                            .failingAt(restarts(100))
                            .spec()));
            crew.crash("b");
            Supervisor.stop(lab.node(), supervisor);
            Lab.settle();
            Expect.that("starts of b", crew.starts("b")).is(2);
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 40)
    @Label("A retry for a child that is not restarting any more, or is gone, means nothing and does not count")
    void staleRetries(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        List<String> drawn = Lab.several(sim.between(1, 4), () -> sim.oneOf(List.of("a", "b", "nobody")));
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    Strategy.ONE_FOR_ONE,
                    0,
                    crew.worker("a").spec(),
                    crew.worker("b").spec(Restart.TRANSIENT)));
            crew.end("b", ExitReason.NORMAL);
            crew.skipNews();
            drawn.forEach(id -> GenServer.cast(lab.node(), supervisor, new Retry(id)));
            Lab.settle();
            Expect.that("what happened", crew.news()).is(List.of());
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(Crew.stopped("b"), crew.running("a")));
        });
    }
}
