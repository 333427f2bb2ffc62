package watertight.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** Children that end and are not started again, and exit signals of others. */
@Exercise("3.5")
class EndedChildrenTest {

    private static final List<ExitReason> PLANNED =
            List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("tired"));
    private static final List<ExitReason> ANY =
            List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("tired"), ExitReason.crash("broken"));

    private static SupervisorSpec spec(ChildSpec... children) {
        return SupervisorSpec.of(Strategy.ONE_FOR_ONE, children);
    }

    @Simulated(tries = 40)
    @Label("A permanent child is started again, whatever it ended with")
    void permanent(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ExitReason reason = sim.oneOf(ANY);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(crew.worker("a").spec()));
            crew.end("a", reason);
            Expect.that("starts of a", crew.starts("a")).is(2);
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(crew.running("a")));
        });
    }

    @Simulated(tries = 40)
    @Label("A transient child is started again after a crash; after any other end it is known still, and stopped")
    void transientOnes(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ExitReason reason = sim.oneOf(ANY);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    crew.worker("t").spec(Restart.TRANSIENT), crew.worker("z").spec()));
            crew.end("t", reason);
            boolean again = !PLANNED.contains(reason);
            Expect.that("starts of t", crew.starts("t")).is(again ? 2 : 1);
            var t = again ? crew.running("t") : Crew.stopped("t");
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(crew.running("z"), t));
        });
    }

    @Simulated(tries = 40)
    @Label("A temporary child is not started again, and is forgotten")
    void temporary(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ExitReason reason = sim.oneOf(ANY);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    crew.worker("t").spec(Restart.TEMPORARY), crew.worker("z").spec()));
            crew.end("t", reason);
            Expect.that("starts of t", crew.starts("t")).is(1);
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(crew.running("z")));
        });
    }

    @Simulated(tries = 40)
    @Label("Children that are not started again do not count as restarts, however many end")
    void doNotCount(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var ids = List.of("a", "b", "c", "d", "e", "f");
        List<ChildSpec> children = new ArrayList<>(List.of(crew.worker("z").spec()));
        for (String id : ids) {
            children.add(crew.worker(id).spec(sim.oneOf(List.of(Restart.TRANSIENT, Restart.TEMPORARY))));
        }
        lab.play(() -> {
            Pid supervisor = crew.supervise(SupervisorSpec.of(Strategy.ONE_FOR_ONE, children));
            for (String id : ids) {
                crew.end(id, sim.oneOf(PLANNED));
            }
            Expect.that("the supervisor is alive", supervisor.isAlive()).isTrue();
            crew.skipNews();
            Supervisor.stop(lab.node(), supervisor);
            Expect.that("what happened when it was stopped", crew.news()).is(List.of("z terminates: shutdown"));
        });
    }

    @Simulated(tries = 40)
    @Label(
            "Of children that ended while the supervisor was busy, each is treated after its own restart type and reason")
    void eachOnItsOwn(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        boolean transientFirst = sim.chance();
        var time = Duration.ofMillis(10);
        var spec = spec(
                crew.worker("t").spec(Restart.TRANSIENT),
                crew.worker("z").spec(),
                crew.worker("slow").startingFor(time).spec());
        lab.play(() -> {
            lab.node().spawn(starter -> Supervisor.start(starter, () -> spec));
            Lab.settle();
            if (transientFirst) {
                crew.end("t", ExitReason.NORMAL);
            }
            crew.crash("z");
            crew.end("t", ExitReason.NORMAL);
            Simulation.pass(time);
            Expect.that("starts of t and z", List.of(crew.starts("t"), crew.starts("z")))
                    .is(List.of(1, 2));
        });
    }

    @Simulated(tries = 60)
    @Label("An exit signal from a stranger means nothing, whatever its reason: no child ends, none starts")
    void strangers(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ExitReason reason = sim.oneOf(ANY);
        boolean linked = sim.chance();
        lab.play(() -> {
            Pid supervisor = crew.supervise(
                    spec(crew.worker("a").spec(), crew.worker("b").spec()));
            crew.skipNews();
            lab.node().spawn(stranger -> {
                if (linked) {
                    stranger.link(supervisor);
                    throw stranger.exit(reason);
                }
                stranger.exit(supervisor, reason);
            });
            lab.node().exit(supervisor, reason);
            Lab.settle();
            Expect.that("what happened", crew.news()).is(List.of());
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(crew.running("b"), crew.running("a")));
        });
    }

    @Simulated(tries = 60)
    @Label("The second process of a child is known like the first: when it ends, there is a third")
    void thirdProcess(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(crew.worker("a").spec()));
            crew.crash("a");
            Pid second = crew.pid("a");
            crew.kill("a");
            Expect.that("the second process is alive", second.isAlive()).isFalse();
            Expect.that("starts of a", crew.starts("a")).is(3);
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(crew.running("a")));
        });
    }

    @Simulated(tries = 40)
    @Label("When all has settled, the supervisor is linked to the children that run, and its mailbox is empty")
    void leavesNothingBehind(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    crew.worker("a").spec(),
                    crew.worker("b").spec(Restart.TRANSIENT),
                    crew.worker("c").spec(Restart.TEMPORARY)));
            crew.crash("a", "c", "b");
            crew.end("b", ExitReason.NORMAL);
            var info = lab.node().info(supervisor);
            Expect.that("who it is linked to", info.map(its -> List.copyOf(its.links())))
                    .is(Optional.of(crew.pids("a")));
            Expect.that("messages in its mailbox", info.map(its -> its.mailboxLength()))
                    .is(Optional.of(0));
        });
    }

    @Simulated(tries = 200)
    @Label("A child that ends while its supervisor stops changes nothing: all end, and the supervisor as it was told")
    void endsMeanwhile(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        String id = sim.oneOf(List.of("a", "b", "c"));
        lab.play(() -> {
            Pid supervisor = crew.supervise(SupervisorSpec.of(Strategy.ONE_FOR_ONE, crew.specs("a", "b", "c")));
            Pid victim = crew.pid(id);
            lab.node().spawn(killer -> killer.node().kill(victim));
            Supervisor.stop(lab.node(), supervisor);
            Expect.that("the reason the supervisor ended with", lab.reasonOf(supervisor))
                    .is(ExitReason.NORMAL);
            Lab.settle();
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }
}
