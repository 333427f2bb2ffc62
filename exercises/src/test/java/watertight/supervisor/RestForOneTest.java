package watertight.supervisor;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** A child ends, and it is started again with those that were started after it. */
@Exercise("3.9")
class RestForOneTest {

    private static final List<String> IDS = List.of("a", "b", "c", "d");

    private static SupervisorSpec spec(ChildSpec... children) {
        return SupervisorSpec.of(Strategy.REST_FOR_ONE, children);
    }

    private static SupervisorSpec four(Crew crew) {
        return spec(crew.specs("a", "b", "c", "d").toArray(ChildSpec[]::new));
    }

    @Simulated(tries = 60)
    @Label("When one crashes, those after it are stopped in reverse order, then it and they are started in order")
    void restartsTheRest(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        int crashed = sim.between(0, 3);
        String id = IDS.get(crashed);
        var before = IDS.subList(0, crashed).toArray(String[]::new);
        lab.play(() -> {
            Pid supervisor = crew.supervise(four(crew));
            List<Pid> untouched = crew.pids(before);
            crew.skipNews();
            crew.crash(id);
            Expect.that("what happened", crew.news())
                    .is(OneForAllTest.inTurn(
                            List.of(id + " terminates: crash"),
                            Crew.each(IDS.subList(crashed + 1, 4).reversed(), "terminates: shutdown"),
                            Crew.each(IDS.subList(crashed, 4), "starts")));
            Expect.that("those before it are alive", untouched.stream().allMatch(Pid::isAlive))
                    .isTrue();
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(IDS.reversed().stream().map(crew::running).toList());
        });
    }

    @Simulated(tries = 40)
    @Label("None is started before all that have to stop have ended, each in its own way")
    void takesItsTime(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var time = Duration.ofMillis(sim.between(1, 20));
        lab.play(() -> {
            crew.supervise(spec(
                    crew.worker("a").spec(),
                    crew.worker("b").startingFor(time).spec(),
                    crew.worker("c").stoppingFor(time).spec(),
                    crew.worker("d").spec().with(Shutdown.BRUTAL_KILL)));
            crew.skipNews();
            crew.kill("b");
            Simulation.pass(time.multipliedBy(3));
            Expect.that("what happened", crew.news())
                    .is(List.of(
                            "c terminates: shutdown", "c is done", "b starts", "b is ready", "c starts", "d starts"));
        });
    }

    @Simulated(tries = 40)
    @Label("After it, temporary children are stopped and forgotten, and those that have ended are started again")
    void temporaryAndFinished(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    crew.worker("early").spec(Restart.TRANSIENT),
                    crew.worker("a").spec(),
                    crew.worker("tmp").spec(Restart.TEMPORARY),
                    crew.worker("late").spec(Restart.TRANSIENT),
                    crew.worker("z").spec()));
            crew.end("early", ExitReason.NORMAL);
            crew.end("late", ExitReason.NORMAL);
            crew.skipNews();
            crew.crash("a");
            Expect.that("what happened", crew.news())
                    .is(List.of(
                            "a terminates: crash",
                            "z terminates: shutdown",
                            "tmp terminates: shutdown",
                            "a starts",
                            "late starts",
                            "z starts"));
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(crew.running("z"), crew.running("late"), crew.running("a"), Crew.stopped("early")));
        });
    }

    @Simulated(tries = 60)
    @Label("The others are touched only if the one that ended is to be started again")
    void onlyIfDue(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        Restart restart = sim.oneOf(List.of(Restart.TRANSIENT, Restart.TEMPORARY));
        ExitReason reason = sim.oneOf(List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("tired")));
        lab.play(() -> {
            crew.supervise(spec(
                    crew.worker("a").spec(),
                    crew.worker("b").spec(restart),
                    crew.worker("c").spec()));
            crew.skipNews();
            crew.end("b", reason);
            Expect.that("what happened", crew.news()).is(List.of("b terminates: " + reason));
        });
    }

    @Simulated(tries = 100)
    @Label("Two that end at the same time are one restart, if the earlier one is the first to be noticed; else two")
    void twoAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        boolean earlierFirst = sim.chance();
        var slow = crew.worker("slow").startingFor(Duration.ofMillis(10)).spec();
        var spec = spec(crew.worker("a").spec(), crew.worker("b").spec(), slow);
        lab.play(() -> {
            lab.node().spawn(starter -> Supervisor.start(starter, () -> spec));
            Lab.settle();
            crew.kill(earlierFirst ? "a" : "b");
            crew.kill(earlierFirst ? "b" : "a");
            Simulation.pass(Duration.ofMillis(50));
            Expect.that("starts of a, b and slow", List.of(crew.starts("a"), crew.starts("b"), crew.starts("slow")))
                    .is(earlierFirst ? List.of(2, 2, 2) : List.of(2, 3, 3));
            Expect.that(
                            "how many processes run: three children and their supervisor",
                            lab.node().processes().size())
                    .is(4);
        });
    }

    @Simulated(tries = 100)
    @Label("A temporary one that ends at the same time as one before it is forgotten, whichever is noticed first")
    void temporaryAtOnce(@ForAll Simulation sim) {
        OneForAllTest.forgetsTemporary(sim, Strategy.REST_FOR_ONE);
    }

    @Simulated(tries = 40)
    @Label("When the supervisor stops later, all its children are stopped, in the order that they always had")
    void keepsTheOrder(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        String id = sim.oneOf(IDS);
        lab.play(() -> {
            Pid supervisor = crew.supervise(four(crew));
            crew.crash(id);
            crew.skipNews();
            Supervisor.stop(lab.node(), supervisor);
            Expect.that("what happened", crew.news()).is(Crew.each(IDS.reversed(), "terminates: shutdown"));
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 40)
    @Label("When all has settled, the supervisor's mailbox is empty")
    void leavesNothingBehind(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(four(crew));
            crew.crash("b", "d");
            var info = lab.node().info(supervisor).orElseThrow();
            Expect.that("how many it is linked to", info.links().size()).is(4);
            Expect.that("messages in its mailbox", info.mailboxLength()).is(0);
        });
    }
}
