package watertight.supervisor;

import java.time.Duration;
import java.util.ArrayList;
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
import watertight.process.Self;

/** A supervisor is ended from outside: nobody stays behind without one. */
@Exercise("3.2")
class ParentTest {

    private static final List<ExitReason> REASONS =
            List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("tired"), ExitReason.crash("broken"));

    /** What the process that started a supervisor does with it, in the end. */
    @FunctionalInterface
    private interface Deed {
        void of(Self parent, Pid supervisor) throws Exception;
    }

    private record Family(Pid parent, Pid supervisor) {}

    /** Starts a supervisor from a parent that does its deed when it is told to, and waits again. */
    private static Family start(Lab lab, SupervisorSpec spec, Deed deed) throws InterruptedException {
        List<Pid> pids = new ArrayList<>();
        Pid parent = lab.node().spawn(self -> {
            self.trapExits(true);
            pids.add(Supervisor.startLink(self, () -> spec).orElseThrow());
            self.receive("now"::equals);
            deed.of(self, pids.get(0));
            Lab.forever();
        });
        Lab.settle();
        return new Family(parent, pids.get(0));
    }

    @Simulated(tries = 60)
    @Label(
            "When its parent ends, or sends an exit signal, even a normal one, the supervisor stops its children, in order")
    void parentEnds(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ExitReason reason = sim.oneOf(REASONS);
        Deed deed = sim.oneOf(List.of((parent, supervisor) -> parent.exit(supervisor, reason), (parent, _) -> {
            throw parent.exit(reason);
        }));
        lab.play(() -> {
            Family family = start(lab, SupervisorSpec.of(Strategy.ONE_FOR_ONE, crew.specs("a", "b", "c")), deed);
            crew.skipNews();
            lab.node().send(family.parent(), "now");
            Lab.settle();
            Expect.that("what happened", crew.news()).is(Crew.each(List.of("c", "b", "a"), "terminates: shutdown"));
            Expect.that("the reason the supervisor ended with", lab.reasonOf(family.supervisor()))
                    .is(reason);
        });
    }

    @Simulated(tries = 60)
    @Label(
            "A supervisor that is killed leaves nobody behind: its children are told killed, and supervisors among them stop theirs")
    void isKilled(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var inner = SupervisorSpec.of(
                Strategy.ONE_FOR_ONE,
                crew.worker("x").spec(),
                crew.worker("y").plain().spec());
        lab.play(() -> {
            Pid supervisor = crew.supervise(SupervisorSpec.of(
                    Strategy.ONE_FOR_ONE, crew.worker("a").spec(), ChildSpec.supervisor("inner", () -> inner)));
            lab.node().kill(supervisor);
            Lab.settle();
            Expect.that("processes left", lab.node().processes()).is(List.of());
            Expect.that(
                            "the reasons that a, x and y ended with",
                            crew.pids("a", "x", "y").stream().map(lab::reasonOf).toList())
                    .is(List.of(ExitReason.KILLED, ExitReason.SHUTDOWN, ExitReason.SHUTDOWN));
        });
    }

    @Simulated(tries = 40)
    @Label("A supervisor that is killed while it starts or stops its children starts and stops nobody any more")
    void isKilledMeanwhile(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        boolean starting = sim.chance();
        var time = Duration.ofMillis(10);
        var spec = SupervisorSpec.of(
                Strategy.ONE_FOR_ONE,
                crew.worker("a").spec(),
                starting
                        ? crew.worker("b").startingFor(time).spec()
                        : crew.worker("b").stoppingFor(time).spec(),
                crew.worker("c").spec());
        lab.play(() -> {
            lab.node().spawn(parent -> {
                Supervisor.startLink(parent, () -> spec);
                throw parent.exit(ExitReason.SHUTDOWN);
            });
            Lab.settle();
            crew.skipNews();
            lab.node().kill(supervisorOf(lab, crew.pid("a")));
            Simulation.pass(time);
            Expect.that("what happened then", crew.news())
                    .is(
                            starting
                                    ? List.of("a terminates: killed", "b is ready", "b terminates: killed")
                                    : List.of("a terminates: killed", "b is done"));
        });
    }

    private static Pid supervisorOf(Lab lab, Pid child) {
        return lab.node().info(child).orElseThrow().links().iterator().next();
    }
}
