package watertight.pitfalls;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.genserver.GenServer;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.ProcessInfo;

@Exercise("5.1")
class RouteOfficeTest {

    private static final String CRASHED = Ships.inWords(new ExitReason.Crash(new Lab.Boom()));

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static ScriptedPlanner.Passage passage(Simulation sim, boolean fails) {
        return new ScriptedPlanner.Passage(sim.between(1, 1000), seconds(sim.between(1, 60)), fails);
    }

    /** An office, and ships that ask it. */
    private static final class Office {
        final Lab lab;
        final ScriptedPlanner planner;
        final Ships ships;
        private Pid pid;

        Office(Simulation sim, List<ScriptedPlanner.Passage> passages) {
            lab = new Lab(sim);
            planner = new ScriptedPlanner(lab, passages);
            ships = new Ships(sim, lab, (self, port) -> RouteOffice.milesTo(self, pid, port));
        }

        Pid open() throws InterruptedException {
            pid = RouteOffice.start(lab.node(), planner).orElseThrow();
            return pid;
        }

        /** The same, but its state can be counted. */
        void openWatched() throws InterruptedException {
            pid = GenServer.start(lab.node(), new Watched<>(new RouteOffice(planner)))
                    .orElseThrow();
        }

        /** How many objects its state is. */
        int held() throws InterruptedException {
            return lab.node().asProcess(self -> {
                pid.send(new Watched.Show(self.pid()));
                return Reachable.count(
                        Object.class, self.receive(Watched.Shown.class).state());
            });
        }

        /** So many ships ask, one for each passage. */
        void askAll(int passages) throws InterruptedException {
            IntStream.range(0, passages).forEach(ships::asks);
            Lab.settle();
        }

        int asked() throws InterruptedException {
            return RouteOffice.asked(lab.node(), pid);
        }
    }

    @Simulated(tries = 60)
    @Label("However many ships ask at once, their passages are all planned at once")
    void plansAllAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int ships = sim.oneOf(List.of(2, 3, 6, 40));
        var gate = new CountDownLatch(ships);
        lab.play(() -> {
            Pid office = RouteOffice.start(lab.node(), port -> passesWhenAllAreIn(gate, ships))
                    .orElseThrow();
            for (int i = 0; i < ships; i++) {
                lab.start(
                        "ship " + (i + 1),
                        () -> Expect.that("miles", RouteOffice.milesTo(lab.node(), office, "port"))
                                .is(7));
            }
        });
    }

    private static int passesWhenAllAreIn(CountDownLatch gate, int all) throws InterruptedException {
        gate.countDown();
        if (!gate.await(1, TimeUnit.HOURS)) {
            throw Expect.never(all + " ships asked at once, and an hour later only " + (all - gate.getCount())
                    + " of their passages had been begun.");
        }
        return 7;
    }

    @Simulated(tries = 60)
    @Label("Each ship is answered as soon as its own passage is planned, whoever asked first")
    void answersEachInItsTime(@ForAll Simulation sim) {
        int size = sim.between(1, 5);
        List<ScriptedPlanner.Passage> passages = Lab.several(size, () -> passage(sim, false));
        var office = new Office(sim, passages);
        office.lab.play(() -> {
            office.open();
            office.askAll(size);
            Simulation.pass(seconds(600));
            Map<Integer, Ships.Told> expected = new HashMap<>();
            for (int i = 0; i < size; i++) {
                expected.put(
                        i,
                        new Ships.Told(passages.get(i).miles(), passages.get(i).time()));
            }
            Expect.that("what each ship was told, and after how long", office.ships.told())
                    .is(expected);
        });
    }

    @Simulated(tries = 40)
    @Label("While passages are planned the office answers others at once, and nothing waits in its mailbox")
    void staysResponsive(@ForAll Simulation sim) {
        int size = sim.between(1, 5);
        var office = new Office(sim, Lab.several(size, () -> passage(sim, false)));
        office.lab.play(() -> {
            Pid pid = office.open();
            office.askAll(size);
            Expect.that(
                            "messages in the office's mailbox, when " + size + " ships have asked",
                            office.lab
                                    .node()
                                    .info(pid)
                                    .map(ProcessInfo::mailboxLength)
                                    .orElse(null))
                    .is(0);
            Duration before = sim.now();
            Expect.that("passages asked for, which the office says", office.asked())
                    .is(size);
            Expect.that("the time that answer took", sim.now().minus(before)).is(Duration.ZERO);
        });
    }

    @Simulated(tries = 60)
    @Label("A planning that crashes is told to its own ship, at once and with the reason; others get their passages")
    void tellsOfFailures(@ForAll Simulation sim) {
        int size = sim.between(1, 5);
        List<ScriptedPlanner.Passage> passages = Lab.several(size, () -> passage(sim, sim.chance()));
        var office = new Office(sim, passages);
        office.lab.play(() -> {
            Pid pid = office.open();
            office.askAll(size);
            Simulation.pass(seconds(600));
            for (int i = 0; i < size; i++) {
                ScriptedPlanner.Passage passage = passages.get(i);
                Object expected = passage.fails() ? CRASHED : passage.miles();
                Expect.that(
                                "what ship " + i + " was told, and after how long",
                                office.ships.told().get(i))
                        .is(new Ships.Told(expected, passage.time()));
            }
            Expect.that("the office lives", pid.isAlive()).isTrue();
            Expect.that("passages asked for, which it says", office.asked()).is(size);
        });
    }

    @Simulated(tries = 40)
    @Label("If a process that plans is killed, its ship is told so at once")
    void tellsOfKills(@ForAll Simulation sim) {
        int size = sim.between(1, 4);
        int killed = sim.between(0, size - 1);
        var office = new Office(sim, Lab.several(size, () -> passage(sim, false)));
        office.lab.play(() -> {
            Pid pid = office.open();
            office.askAll(size);
            Pid victim = office.planner.planning(ScriptedPlanner.port(killed));
            if (victim == null || victim == pid) {
                throw Expect.never("No process but the office's own plans the passage of ship " + killed + ".");
            }
            office.lab.node().kill(victim);
            Lab.settle();
            Object told = office.ships.told().containsKey(killed)
                    ? office.ships.told().get(killed).what()
                    : "nothing";
            Expect.that("what its ship was told", told).is(Ships.inWords(ExitReason.KILLED));
            Expect.that("the office lives", pid.isAlive()).isTrue();
            Simulation.pass(seconds(600));
            Expect.that(
                            "ships that were told something in the end",
                            office.ships.told().size())
                    .is(size);
        });
    }

    @Simulated(tries = 40)
    @Label("When all is answered, as many processes run as before")
    void leavesNothingBehind(@ForAll Simulation sim) {
        int size = sim.between(1, 6);
        var office = new Office(sim, Lab.several(size, () -> passage(sim, sim.chance())));
        office.lab.play(() -> {
            office.open();
            Lab.settle();
            int before = office.lab.node().processes().size();
            office.askAll(size);
            Simulation.pass(seconds(600));
            Expect.that(
                            "processes that run when " + size + " passages have been planned",
                            office.lab.node().processes().size())
                    .is(before);
        });
    }

    @Simulated(tries = 40)
    @Label("Of a passage that has been answered the office keeps nothing: its state does not grow")
    void keepsNoneThatIsAnswered(@ForAll Simulation sim) {
        int size = sim.between(1, 5);
        var office = new Office(sim, Lab.several(2 * size, () -> passage(sim, sim.chance())));
        office.lab.play(() -> {
            office.openWatched();
            office.askAll(size);
            Simulation.pass(seconds(600));
            int before = office.held();
            IntStream.range(size, 2 * size).forEach(office.ships::asks);
            Simulation.pass(seconds(600));
            Expect.that("objects in the office's state, when " + size + " more ships have been answered", office.held())
                    .is(before);
        });
    }

    @Simulated(tries = 40)
    @Label("When the office ends, nothing goes on being planned")
    void takesItsPlanningWithIt(@ForAll Simulation sim) {
        int size = sim.between(1, 5);
        boolean killed = sim.chance();
        var office = new Office(sim, Lab.several(size, () -> passage(sim, false)));
        office.lab.play(() -> {
            Pid pid = office.open();
            office.askAll(size);
            if (killed) {
                office.lab.node().kill(pid);
            } else {
                GenServer.stop(office.lab.node(), pid);
            }
            Lab.settle();
            Expect.that(
                            "processes that run when the office has ended",
                            office.lab.node().processes())
                    .is(List.of());
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofServer(RouteOffice.class).withNarrowCatches().check();
    }
}
