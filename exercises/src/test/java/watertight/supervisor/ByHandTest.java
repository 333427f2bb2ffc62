package watertight.supervisor;

import static watertight.supervisor.ByHand.has;
import static watertight.supervisor.ByHand.supervise;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

/** Children are terminated, restarted and deleted by hand. */
@Exercise("3.12")
class ByHandTest {

    @Simulated(tries = 60)
    @Label(
            "A child that is terminated is stopped in its own way, stays in its place, and is not restarted, not even a permanent one")
    void terminates(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var time = Duration.ofMillis(sim.between(1, 100));
        ChildSpec slow =
                crew.worker("b").stoppingFor(time).spec(sim.oneOf(List.of(Restart.PERMANENT, Restart.TRANSIENT)));
        lab.play(() -> {
            Pid supervisor = supervise(
                    crew,
                    List.of(crew.worker("a").spec(), slow, crew.worker("c").spec()));
            crew.skipNews();
            Duration before = sim.now();
            Expect.that("there is such a child", Supervisor.terminateChild(lab.node(), supervisor, "b"))
                    .isTrue();
            Expect.that("the time that it took", sim.now().minus(before)).is(time);
            Lab.settle();
            Expect.that("what happened", crew.news()).is(List.of("b terminates: shutdown", "b is done"));
            has(lab, supervisor, crew.running("c"), Crew.stopped("b"), crew.running("a"));
        });
    }

    @Simulated(tries = 20)
    @Label("A temporary child that is terminated is forgotten")
    void forgetsTemporaryOnes(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = supervise(
                    crew, List.of(crew.worker("a").spec(), crew.worker("b").spec(Restart.TEMPORARY)));
            Expect.that("there is such a child", Supervisor.terminateChild(lab.node(), supervisor, "b"))
                    .isTrue();
            has(lab, supervisor, crew.running("a"));
            Expect.that("restarting it", Supervisor.restartChild(lab.node(), supervisor, "b"))
                    .is(new RestartChildResult.NotFound());
        });
    }

    @Simulated(tries = 20)
    @Label("A child that does not run stays as it is when it is terminated; one that is not there is not found")
    void terminatesNobody(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = supervise(crew, crew.specs("a"));
            Supervisor.terminateChild(lab.node(), supervisor, "a");
            Expect.that("there is an a", Supervisor.terminateChild(lab.node(), supervisor, "a"))
                    .isTrue();
            Expect.that("there is a b", Supervisor.terminateChild(lab.node(), supervisor, "b"))
                    .isFalse();
            has(lab, supervisor, Crew.stopped("a"));
        });
    }

    @Simulated(tries = 60)
    @Label(
            "A child that is stopped is restarted where it was, as a new process, as often as one likes: that counts as no restart")
    void restarts(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        String id = sim.oneOf(List.of("a", "b", "c"));
        int times = sim.between(1, 5);
        lab.play(() -> {
            Pid supervisor = supervise(crew, crew.specs("a", "b", "c"));
            for (int i = 0; i < times; i++) {
                Pid before = crew.pid(id);
                Supervisor.terminateChild(lab.node(), supervisor, id);
                RestartChildResult result = Supervisor.restartChild(lab.node(), supervisor, id);
                Expect.that("what restarting it returned", result).is(new RestartChildResult.Started(crew.pid(id)));
                Expect.that("it is the old process", crew.pid(id).equals(before))
                        .isFalse();
            }
            has(lab, supervisor, crew.running("c"), crew.running("b"), crew.running("a"));
            Expect.that("starts of all", crew.starts("a") + crew.starts("b") + crew.starts("c"))
                    .is(3 + times);
        });
    }

    @Simulated(tries = 20)
    @Label("A child that fails when it is restarted by hand stays stopped, and is not tried again")
    void staysStopped(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = supervise(
                    crew,
                    List.of(
                            crew.worker("a").failingAt(2).spec(),
                            crew.worker("b").spec()));
            Supervisor.terminateChild(lab.node(), supervisor, "a");
            Expect.that("restarting it", Supervisor.restartChild(lab.node(), supervisor, "a"))
                    .is(new RestartChildResult.Failed(Worker.CANT));
            Lab.settle();
            has(lab, supervisor, crew.running("b"), Crew.stopped("a"));
            Expect.that("starts of it", crew.starts("a")).is(2);
        });
    }

    @Simulated(tries = 20)
    @Label("A child that runs can't be restarted or deleted by hand: it is told so, and runs on")
    void leavesTheRunningAlone(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = supervise(crew, crew.specs("a", "b"));
            crew.skipNews();
            Expect.that("restarting it", Supervisor.restartChild(lab.node(), supervisor, "a"))
                    .is(new RestartChildResult.Running());
            Expect.that("deleting it", Supervisor.deleteChild(lab.node(), supervisor, "a"))
                    .is(DeleteChildResult.RUNNING);
            Expect.that("what happened", crew.news()).is(List.of());
            has(lab, supervisor, crew.running("b"), crew.running("a"));
        });
    }

    @Simulated(tries = 20)
    @Label("A child that is deleted is gone: it is not found, and another one of its id may be started, as the last")
    void deletes(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = supervise(crew, crew.specs("a", "b"));
            Supervisor.terminateChild(lab.node(), supervisor, "a");
            Expect.that("deleting it", Supervisor.deleteChild(lab.node(), supervisor, "a"))
                    .is(DeleteChildResult.DELETED);
            has(lab, supervisor, crew.running("b"));
            Expect.that("deleting it again", Supervisor.deleteChild(lab.node(), supervisor, "a"))
                    .is(DeleteChildResult.NOT_FOUND);
            Expect.that("restarting it", Supervisor.restartChild(lab.node(), supervisor, "a"))
                    .is(new RestartChildResult.NotFound());
            Supervisor.startChild(lab.node(), supervisor, crew.worker("a").spec());
            has(lab, supervisor, crew.running("a"), crew.running("b"));
        });
    }

    @Simulated(tries = 20)
    @Label("A child that is restarting can be terminated: until then it is neither started nor deleted")
    void whileRestarting(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ChildSpec child = crew.worker("a").ignoringAt(1).spec();
        lab.process("supervisor", self -> {
            var supervision = new Supervision(self, SupervisorSpec.of(Strategy.ONE_FOR_ONE, child));
            supervision.start();
            supervision.children().isRestarting("a");
            var management = new Management(supervision);
            Expect.that("starting it", management.start(child)).is(new StartChildResult.AlreadyPresent());
            Expect.that("restarting it", management.restart("a")).is(new RestartChildResult.Restarting());
            Expect.that("deleting it", management.delete("a")).is(DeleteChildResult.RESTARTING);
            Expect.that("there is such a child", management.terminate("a")).isTrue();
            Expect.that("the children", management.which()).is(List.of(Crew.stopped("a")));
            Expect.that("starts of it", crew.starts("a")).is(1);
        });
        lab.run();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Management.class).check();
    }
}
