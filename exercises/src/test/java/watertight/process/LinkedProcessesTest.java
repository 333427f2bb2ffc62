package watertight.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** Links between running processes. */
@Exercise("1.11")
class LinkedProcessesTest {

    private static final int FAMILY = 5;

    /** Spawns five processes. Each links, as drawn, with some of those before it, and ends when told to. */
    private static final class Family {
        final Lab lab;
        final List<List<Integer>> friends = new ArrayList<>();
        final List<Pid> pids = new ArrayList<>();
        final List<CountDownLatch> gates = Lab.several(FAMILY, () -> new CountDownLatch(1));

        Family(Lab lab, Simulation sim) {
            this.lab = lab;
            for (int i = 0; i < FAMILY; i++) {
                int before = i;
                friends.add(Lab.several(sim.between(0, i), () -> sim.between(0, Math.max(0, before - 1))));
            }
        }

        void spawn(ExitReason reason) throws InterruptedException {
            for (int i = 0; i < FAMILY; i++) {
                int index = i;
                pids.add(lab.node().spawn(self -> {
                    friends.get(index).forEach(friend -> self.link(pids.get(friend)));
                    gates.get(index).await();
                    throw self.exit(reason);
                }));
                Lab.settle();
            }
        }

        /** Whoever is linked with that one, directly or over others, and itself. */
        Set<Integer> circle(int start) {
            Set<Integer> circle = new HashSet<>(Set.of(start));
            for (int round = 0; round < FAMILY; round++) {
                for (int i = 0; i < FAMILY; i++) {
                    for (int friend : friends.get(i)) {
                        if (circle.contains(i) || circle.contains(friend)) {
                            circle.addAll(Set.of(friend).equals(Set.of(i)) ? Set.of(i) : Set.of(i, friend));
                        }
                    }
                }
            }
            return circle;
        }
    }

    @Simulated(tries = 200)
    @Label("When a process ends abnormally, all that are linked with it end, over every link, with the same reason")
    void fallTogether(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var family = new Family(lab, sim);
        ExitReason reason = ExitSignalsTest.harmful(sim);
        int victim = sim.between(0, FAMILY - 1);
        lab.play(() -> {
            family.spawn(reason);
            family.gates.get(victim).countDown();
            Lab.settle();
            for (int i = 0; i < FAMILY; i++) {
                Pid pid = family.pids.get(i);
                Expect.that("the end of " + pid + " after " + family.pids.get(victim) + " ended", lab.reasonOf(pid))
                        .is(family.circle(victim).contains(i) ? reason : null);
            }
        });
    }

    @Simulated(tries = 60)
    @Label("A normal end harms nobody, and the link is gone")
    void normalHarmsNobody(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var family = new Family(lab, sim);
        int first = sim.between(0, FAMILY - 1);
        lab.play(() -> {
            family.spawn(ExitReason.NORMAL);
            family.gates.get(first).countDown();
            Lab.settle();
            Expect.that("processes that ended", lab.ends().keySet()).is(Set.of(family.pids.get(first)));
            for (Pid pid : lab.node().processes()) {
                boolean linked = lab.node().links().of(pid).contains(family.pids.get(first));
                Expect.that(pid + " is still linked with the ended one", linked).isFalse();
            }
        });
    }

    @Simulated(tries = 40)
    @Label("A killed process takes those linked with it along, and they end with KILLED")
    void killIsPassedOn(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            Pid victim = lab.idle();
            Pid friend = lab.node().spawn(self -> {
                self.link(victim);
                Lab.forever();
            });
            Lab.settle();
            lab.node().kill(victim);
            Lab.settle();
            Expect.that("the end of the killed process", lab.reasonOf(victim)).is(ExitReason.KILLED);
            Expect.that("the end of the one linked with it", lab.reasonOf(friend))
                    .is(ExitReason.KILLED);
        });
    }

    @Simulated(tries = 60)
    @Label("After unlink neither hears of the other's end, whoever linked and whoever unlinked")
    void unlinkSeparates(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int times = sim.between(1, 2);
        boolean linkerEnds = sim.chance();
        boolean otherUnlinks = sim.chance();
        var linker = new Pid[1];
        var linkedNow = new CountDownLatch(1);
        lab.play(() -> {
            Pid other = lab.node().spawn(self -> {
                linkedNow.await();
                if (otherUnlinks) {
                    self.unlink(linker[0]);
                }
                Lab.forever();
            });
            lab.node().spawn(self -> {
                linker[0] = self.pid();
                for (int i = 0; i < times; i++) {
                    self.link(other);
                }
                linkedNow.countDown();
                if (!otherUnlinks) {
                    self.unlink(other);
                }
                Lab.forever();
            });
            Lab.settle();
            Pid ending = linkerEnds ? linker[0] : other;
            lab.node().exit(ending, ExitReason.SHUTDOWN);
            Lab.settle();
            Expect.that("processes that ended", lab.ends().keySet()).is(Set.of(ending));
        });
    }

    @Simulated(tries = 60)
    @Label("spawnLink links from the first moment: however early the child crashes, the parent goes with it")
    void spawnLinkIsInTime(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var boom = new Lab.Boom();
        lab.play(() -> {
            Pid parent = lab.node().spawn(self -> {
                self.spawnLink(_ -> {
                    throw boom;
                });
                Lab.forever();
            });
            Lab.settle();
            Expect.that("the end of the parent", lab.reasonOf(parent)).is(new ExitReason.Crash(boom));
        });
    }

    @Simulated(tries = 20)
    @Label("A process linked with itself ends as any other")
    void selfLinkIsHarmless(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            Pid loner = lab.node().spawn(self -> {
                self.link(self.pid());
                throw self.exit(ExitReason.SHUTDOWN);
            });
            Lab.settle();
            Expect.that("its end", lab.reasonOf(loner)).is(ExitReason.SHUTDOWN);
        });
    }
}
