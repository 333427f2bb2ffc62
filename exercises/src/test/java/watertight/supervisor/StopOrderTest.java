package watertight.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/** A supervisor stops. */
@Exercise("3.2")
class StopOrderTest {

    private static final List<ExitReason> REASONS =
            List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("tired"), ExitReason.crash("broken"));

    @Simulated(tries = 60)
    @Label("The children are stopped in reverse order, with a shutdown, whatever the supervisor's own reason is")
    void stopsInReverse(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var ids = StartOrderTest.ids(sim);
        ExitReason reason = sim.oneOf(REASONS);
        lab.play(() -> {
            Pid supervisor =
                    crew.supervise(SupervisorSpec.of(Strategy.ONE_FOR_ONE, crew.specs(ids.toArray(String[]::new))));
            crew.skipNews();
            Supervisor.stop(lab.node(), supervisor, reason, GenServer.FOREVER);
            Expect.that("what happened", crew.news()).is(Crew.each(ids.reversed(), "terminates: shutdown"));
            Expect.that("the reason the supervisor ended with", lab.reasonOf(supervisor))
                    .is(reason);
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 60)
    @Label("Each child is told to stop when the one after it has ended, and stop returns when all have")
    void eachWaitsForTheOneAfter(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var ids = StartOrderTest.ids(sim);
        List<ChildSpec> children = new ArrayList<>();
        Duration all = Duration.ZERO;
        for (String id : ids) {
            var time = Duration.ofMillis(sim.between(1, 20));
            children.add(crew.worker(id).stoppingFor(time).spec());
            all = all.plus(time);
        }
        Duration total = all;
        lab.play(() -> {
            Pid supervisor = crew.supervise(SupervisorSpec.of(Strategy.ONE_FOR_ONE, children));
            crew.skipNews();
            Supervisor.stop(lab.node(), supervisor);
            Expect.that("what happened before stop returned", crew.news())
                    .is(Crew.each(ids.reversed(), "terminates: shutdown", "is done"));
            Expect.that("the time that it took", sim.now()).is(total);
        });
    }

    @Simulated(tries = 40)
    @Label("Each child is stopped in its own way: one is too slow and killed, one is killed at once, one is in time")
    void eachInItsWay(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var limit = Duration.ofMillis(sim.between(1, 60));
        var quick = Duration.ofMillis(sim.between(1, 5));
        lab.play(() -> {
            Pid supervisor = crew.supervise(SupervisorSpec.of(
                    Strategy.ONE_FOR_ONE,
                    crew.worker("quick").stoppingFor(quick).spec(),
                    crew.worker("slow")
                            .stoppingFor(Duration.ofSeconds(3))
                            .spec()
                            .with(Shutdown.after(limit)),
                    crew.worker("brutal").spec().with(Shutdown.BRUTAL_KILL),
                    crew.worker("plain").plain().spec(),
                    crew.worker("last").spec()));
            crew.skipNews();
            Supervisor.stop(lab.node(), supervisor);
            Expect.that("what happened", crew.news())
                    .is(List.of(
                            "last terminates: shutdown",
                            "slow terminates: shutdown",
                            "quick terminates: shutdown",
                            "quick is done"));
            Expect.that("the time that it took", sim.now()).is(limit.plus(quick));
            Expect.that(
                            "the reasons that brutal, slow and plain ended with",
                            crew.pids("brutal", "slow", "plain").stream()
                                    .map(lab::reasonOf)
                                    .toList())
                    .is(List.of(ExitReason.KILLED, ExitReason.KILLED, ExitReason.SHUTDOWN));
        });
    }

    @Simulated(tries = 20)
    @Label("Unless its spec says otherwise, a worker has five seconds to stop, and a supervisor all the time it needs")
    void defaults(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var days = Duration.ofDays(2);
        var patient = SupervisorSpec.of(
                Strategy.ONE_FOR_ONE, crew.worker("x").stoppingFor(days).spec().with(Shutdown.INFINITY));
        lab.play(() -> {
            Pid supervisor = crew.supervise(SupervisorSpec.of(
                    Strategy.ONE_FOR_ONE,
                    ChildSpec.supervisor("inner", () -> patient),
                    crew.worker("a").stoppingFor(days).spec()));
            crew.skipNews();
            Supervisor.stop(lab.node(), supervisor);
            Expect.that("what happened", crew.news())
                    .is(List.of("a terminates: shutdown", "x terminates: shutdown", "x is done"));
            Expect.that("the time that it took", sim.now()).is(days.plusSeconds(5));
        });
    }

    @Simulated(tries = 40)
    @Label("A child that crashes while it terminates changes nothing for the others")
    void oneCrashes(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(SupervisorSpec.of(
                    Strategy.ONE_FOR_ONE,
                    crew.worker("a").spec(),
                    crew.worker("b").crashingAtTheEnd().spec(),
                    crew.worker("c").spec()));
            crew.skipNews();
            Supervisor.stop(lab.node(), supervisor);
            Expect.that("what happened", crew.news()).is(Crew.each(List.of("c", "b", "a"), "terminates: shutdown"));
            Expect.that("the reason the supervisor ended with", lab.reasonOf(supervisor))
                    .is(ExitReason.NORMAL);
        });
    }

    @Simulated(tries = 20)
    @Label("A tree is stopped depth first, what was started last first")
    void stopsTrees(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var inner = SupervisorSpec.of(Strategy.ONE_FOR_ONE, crew.specs("x", "y"));
        lab.play(() -> {
            Pid outer = crew.supervise(SupervisorSpec.of(
                    Strategy.ONE_FOR_ONE,
                    crew.worker("a").spec(),
                    ChildSpec.supervisor("inner", () -> inner),
                    crew.worker("b").spec()));
            crew.skipNews();
            Supervisor.stop(lab.node(), outer);
            Expect.that("what happened", crew.news())
                    .is(Crew.each(List.of("b", "y", "x", "a"), "terminates: shutdown"));
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }
}
