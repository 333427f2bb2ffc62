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
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** Children come and go, one by one. */
@Exercise("3.14")
class DynamicChildrenTest {

    private static final Intensity NONE = new Intensity(0, Duration.ofHours(1));

    private static DynamicSupervisorSpec most(int children) {
        return DynamicSupervisorSpec.DEFAULT.withMaxChildren(children);
    }

    @Simulated(tries = 40)
    @Label("It starts without children, and has each that it starts from then on")
    void startsOneByOne(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            dynamic.has();
            StartChildResult first = dynamic.ask(crew.worker("a").spec());
            Expect.that("what starting a returned", first).is(new StartChildResult.Started(crew.pid("a")));
            dynamic.add(crew.worker("b").spec());
            Expect.that("what happened", crew.news()).is(List.of("a starts", "b starts"));
            dynamic.has(crew.running("a"), crew.running("b"));
            Expect.that("the counts", dynamic.counts()).is(new ChildCounts(2, 2, 0, 2));
        });
    }

    @Simulated(tries = 40)
    @Label("Ids mean nothing: children of one id are as many processes, and live and end apart")
    void idsMeanNothing(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ChildSpec child = crew.worker("a").spec();
        int size = sim.between(2, 5);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            List<Pid> pids = new ArrayList<>(dynamic.add(Lab.several(size, () -> child)));
            Expect.that("how many processes there are", pids.stream().distinct().count())
                    .is((long) size);
            Pid one = sim.oneOf(pids);
            Expect.that("there was such a child", dynamic.terminate(one)).isTrue();
            pids.remove(one);
            Expect.that("the others are alive", pids.stream().allMatch(Pid::isAlive))
                    .isTrue();
            Expect.that("the counts", dynamic.counts()).is(new ChildCounts(size - 1, size - 1, 0, size - 1));
        });
    }

    @Simulated(tries = 60)
    @Label("There are never more children than there may be: one more is refused, and not started")
    void neverTooMany(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        int most = sim.between(0, 3);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab, most(most));
            dynamic.add(Lab.several(most, () -> crew.worker("a").spec()));
            StartChildResult refused = dynamic.ask(crew.worker("b").spec());
            Expect.that("what starting one more returned", refused).is(new StartChildResult.MaxChildren());
            Expect.that("starts of one more", crew.starts("b")).is(0);
            Expect.that("the counts", dynamic.counts()).is(new ChildCounts(most, most, 0, most));
        });
    }

    @Simulated(tries = 60)
    @Label("A child that has ended for good is forgotten, and makes room for another one")
    void finishedMakeRoom(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        Restart restart = sim.oneOf(List.of(Restart.TRANSIENT, Restart.TEMPORARY));
        ExitReason reason = sim.oneOf(List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("done")));
        lab.play(() -> {
            var dynamic = Dynamic.start(lab, most(1).with(NONE));
            dynamic.add(crew.worker("a").spec(restart));
            crew.end("a", reason);
            dynamic.has();
            dynamic.add(crew.worker("b").spec(Restart.TEMPORARY));
            crew.crash("b");
            dynamic.has();
            dynamic.terminate(dynamic.add(crew.worker("c").spec()));
            dynamic.has();
            dynamic.add(crew.worker("d").spec());
            dynamic.has(crew.running("d"));
        });
    }

    @Simulated(tries = 40)
    @Label("A child that fails to start, or says ignore, is not kept, and takes no room")
    void keepsNone(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        boolean fails = sim.chance();
        Worker none = fails ? crew.worker("a").failingAt(1) : crew.worker("a").ignoringAt(1);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab, most(1).with(NONE));
            Expect.that("what starting it returned", dynamic.ask(none.spec(sim.oneOf(List.of(Restart.values())))))
                    .is(fails ? new StartChildResult.Failed(Worker.CANT) : new StartChildResult.Ignored());
            Lab.settle();
            dynamic.has();
            Expect.that("starts of it", crew.starts("a")).is(1);
            dynamic.add(crew.worker("b").spec());
        });
    }

    @Simulated(tries = 60)
    @Label(
            "A child that is terminated is stopped in its own way, and that alone: it is not restarted, and none is counted")
    void terminates(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var time = Duration.ofMillis(sim.between(1, 50));
        boolean late = sim.chance();
        var limit = late ? time.minusNanos(1) : time.plusNanos(1);
        ChildSpec slow = crew.worker("a").stoppingFor(time).spec().with(Shutdown.after(limit));
        lab.play(() -> {
            var dynamic = Dynamic.start(lab, DynamicSupervisorSpec.DEFAULT.with(NONE));
            Pid child = dynamic.add(slow);
            dynamic.add(crew.worker("b").spec());
            crew.skipNews();
            Duration before = sim.now();
            Expect.that("there was such a child", dynamic.terminate(child)).isTrue();
            Expect.that("the time that it took", sim.now().minus(before)).is(late ? limit : time);
            Expect.that("the child is alive then", child.isAlive()).isFalse();
            Lab.settle();
            Expect.that("what happened", crew.news())
                    .is(late ? List.of("a terminates: shutdown") : List.of("a terminates: shutdown", "a is done"));
            dynamic.has(crew.running("b"));
        });
    }

    @Simulated(tries = 40)
    @Label("A child that is gone can't be terminated, nor one that is not its own: nobody ends of that")
    void terminatesItsOwn(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            Pid gone = dynamic.add(crew.worker("a").spec(Restart.TEMPORARY));
            dynamic.terminate(gone);
            Pid stranger = lab.idle();
            Pid old = dynamic.add(crew.worker("b").spec());
            crew.crash("b");
            for (Pid none : List.of(gone, stranger, old)) {
                Expect.that("there is such a child", dynamic.terminate(none)).isFalse();
            }
            Expect.that("the stranger is alive", stranger.isAlive()).isTrue();
            dynamic.has(crew.running("b"));
        });
    }

    @Simulated(tries = 40)
    @Label("While a child starts the others wait for their turn, and what has ended meanwhile is dealt with after that")
    void oneAfterTheOther(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ChildSpec slow = crew.worker("slow").startingFor(Duration.ofMillis(10)).spec();
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            dynamic.add(crew.worker("a").spec());
            crew.skipNews();
            lab.start("another", () -> dynamic.add(slow));
            Lab.settle();
            crew.crash("a");
            dynamic.add(crew.worker("b").spec());
            Expect.that("what happened", crew.news())
                    .is(List.of("slow starts", "a terminates: crash", "slow is ready", "a starts", "b starts"));
            dynamic.has(crew.running("a"), crew.running("b"), crew.running("slow"));
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(DynamicSupervision.class, Terminations.class).check();
    }
}
