package watertight.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.genserver.GenServer;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;

/** A child of a supervisor can't start. */
@Exercise("3.2")
class FailedStartTest {

    private static final Lab.Boom BOOM = new Lab.Boom();
    private static final List<String> IDS = List.of("a", "b", "c", "d");

    private static StartResult start(Lab lab, List<ChildSpec> children) throws InterruptedException {
        return Supervisor.start(lab.node(), () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE, children));
    }

    private static ExitReason failed(String id, ExitReason reason) {
        return ExitReason.shutdown(new FailedToStart(id, reason));
    }

    /** Four children, of which this one's start is as given. */
    private static List<ChildSpec> children(Crew crew, int bad, ChildSpec.Start start) {
        List<ChildSpec> children = new ArrayList<>(crew.specs("a", "b", "c", "d"));
        children.set(bad, ChildSpec.worker(IDS.get(bad), start));
        return children;
    }

    /** What happens if the last one of these can't start, and says so. */
    private static List<String> startedAndStopped(List<String> ids) {
        List<String> news = new ArrayList<>(Crew.each(ids, "starts"));
        news.addAll(Crew.each(ids.subList(0, ids.size() - 1).reversed(), "terminates: shutdown"));
        return news;
    }

    @Simulated(tries = 60)
    @Label("If a child can't start, those after it never start, and those before it are stopped in reverse order")
    void stopsWhatIsStarted(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        int bad = sim.between(0, 3);
        var start = crew.worker(IDS.get(bad)).failingAt(1).spec().start();
        lab.play(() -> {
            StartResult result = start(lab, children(crew, bad, start));
            Expect.that("what happened", crew.news()).is(startedAndStopped(IDS.subList(0, bad + 1)));
            Expect.that("what the start returned", result)
                    .is(new StartResult.Failed(failed(IDS.get(bad), Worker.CANT)));
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 60)
    @Label("However a start fails, the supervisor's start fails with a shutdown that says which child it was, and why")
    void tellsWhy(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        int bad = sim.between(0, 3);
        boolean throwing = sim.chance();
        ExitReason reason = throwing
                ? new ExitReason.Crash(BOOM)
                : sim.oneOf(List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.KILLED, Worker.CANT));
        ChildSpec.Start start = supervisor -> {
            if (throwing) {
                throw BOOM;
            }
            return new StartResult.Failed(reason);
        };
        lab.play(() -> Expect.that("what the start returned", start(lab, children(crew, bad, start)))
                .is(new StartResult.Failed(failed(IDS.get(bad), reason))));
    }

    @Simulated(tries = 20)
    @Label("A child whose name is taken can't start; whoever has the name runs on")
    void nameIsTaken(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var name = new Name("desk");
        lab.play(() -> {
            Pid holder = GenServer.start(lab.node(), crew.worker("holder"), StartOptions.named(name))
                    .orElseThrow();
            crew.skipNews();
            var start = crew.worker("c").named(name).spec().start();
            StartResult result = start(lab, children(crew, 2, start));
            Expect.that("what happened", crew.news())
                    .is(List.of("a starts", "b starts", "b terminates: shutdown", "a terminates: shutdown"));
            Expect.that("the start failed", result instanceof StartResult.Failed)
                    .isTrue();
            Expect.that("processes left", lab.node().processes()).is(List.of(holder));
        });
    }

    @Simulated(tries = 40)
    @Label("Those that are stopped get the time that they need, or have")
    void stopsInTheirTime(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var time = Duration.ofMillis(sim.between(1, 4_999));
        lab.play(() -> {
            start(
                    lab,
                    List.of(
                            crew.worker("a").stoppingFor(time).spec(),
                            crew.worker("b").stoppingFor(Duration.ofDays(1)).spec(),
                            crew.worker("c").failingAt(1).spec()));
            Expect.that("what happened before the start returned", crew.news())
                    .is(List.of(
                            "a starts",
                            "b starts",
                            "c starts",
                            "b terminates: shutdown",
                            "a terminates: shutdown",
                            "a is done"));
            Expect.that("the time that it took", sim.now()).is(time.plusSeconds(5));
        });
    }

    @Simulated(tries = 40)
    @Label("In a tree the supervisor above fails with it, and says where: in which child's child")
    void failsUpwards(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var inner = SupervisorSpec.of(
                Strategy.ONE_FOR_ONE,
                crew.worker("x").spec(),
                crew.worker("y").failingAt(1).spec());
        lab.process("starter", self -> {
            self.trapExits(true);
            var outer = SupervisorSpec.of(
                    Strategy.ONE_FOR_ONE, crew.worker("a").spec(), ChildSpec.supervisor("inner", () -> inner));
            ExitReason reason = failed("inner", failed("y", Worker.CANT));
            Expect.that("what the start returned", Supervisor.startLink(self, () -> outer))
                    .is(new StartResult.Failed(reason));
            Expect.that("what happened", crew.news())
                    .is(List.of(
                            "a starts", "x starts", "y starts", "x terminates: shutdown", "a terminates: shutdown"));
            Expect.that("the exit signal that came", self.receive(Exit.class).reason())
                    .is(reason);
        });
        lab.run();
    }
}
