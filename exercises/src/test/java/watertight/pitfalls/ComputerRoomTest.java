package watertight.pitfalls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

@Exercise("5.5")
class ComputerRoomTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static List<ScriptedPlanner.Passage> passages(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new ScriptedPlanner.Passage(100 + i, MINUTE, false))
                .toList();
    }

    /** A room, and ships that ask it. */
    private static final class Room {
        final Lab lab;
        final ScriptedPlanner planner;
        final Ships ships;
        private Pid pid;

        Room(Simulation sim, List<ScriptedPlanner.Passage> passages) {
            lab = new Lab(sim);
            planner = new ScriptedPlanner(lab, passages);
            ships = new Ships(sim, lab, (self, port) -> ComputerRoom.milesTo(self, pid, port));
        }

        Pid open(int computers) throws InterruptedException {
            pid = ComputerRoom.start(lab.node(), computers, planner).orElseThrow();
            return pid;
        }

        /** So many ships ask, one after the other. */
        void askAll(int passages) throws InterruptedException {
            for (int i = 0; i < passages; i++) {
                ships.asksAndStays(i);
                Lab.settle();
            }
        }

        Object told(int ship) {
            return ships.told().containsKey(ship) ? ships.told().get(ship).what() : "nothing";
        }
    }

    @Simulated(tries = 60)
    @Label("All computers plan at once, if there are ships enough")
    void usesAllComputers(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int computers = sim.between(2, 4);
        int ships = computers * sim.between(1, 3);
        var gate = new CountDownLatch(computers);
        lab.play(() -> {
            Pid room = ComputerRoom.start(lab.node(), computers, port -> passesWhenAllAreIn(gate, computers))
                    .orElseThrow();
            for (int i = 0; i < ships; i++) {
                lab.start(
                        "ship " + (i + 1),
                        () -> Expect.that("miles", ComputerRoom.milesTo(lab.node(), room, "port"))
                                .is(7));
            }
        });
    }

    private static int passesWhenAllAreIn(CountDownLatch gate, int all) throws InterruptedException {
        gate.countDown();
        if (!gate.await(1, TimeUnit.HOURS)) {
            throw Expect.never("There are ships enough for " + all + " computers, and an hour later only "
                    + (all - gate.getCount()) + " passages had been begun.");
        }
        return 7;
    }

    @Simulated(tries = 60)
    @Label("Never are more passages planned at once than there are computers, and it takes no longer than it must")
    void usesNoMore(@ForAll Simulation sim) {
        int computers = sim.between(1, 4);
        int rounds = sim.between(1, 3);
        int ships = computers * rounds;
        var room = new Room(sim, passages(ships));
        room.lab.play(() -> {
            room.open(computers);
            IntStream.range(0, ships).forEach(room.ships::asksAndStays);
            Simulation.pass(MINUTE.multipliedBy(rounds).plusMillis(1));
            Expect.that("the most passages that were planned at once", room.planner.most())
                    .is(computers);
            Expect.that(
                            "ships of " + ships + " that were told after " + rounds + " minutes",
                            room.ships.told().size())
                    .is(ships);
        });
    }

    @Simulated(tries = 40)
    @Label("Ships that find no computer free wait in line, each for its own answer")
    void waitsInLine(@ForAll Simulation sim) {
        int computers = sim.between(1, 3);
        int ships = sim.between(1, 7);
        var room = new Room(sim, passages(ships));
        room.lab.play(() -> {
            room.open(computers);
            room.askAll(ships);
            Simulation.pass(MINUTE.multipliedBy(10));
            Expect.that("the order in which the planning began", room.planner.begun())
                    .is(IntStream.range(0, ships)
                            .mapToObj(ScriptedPlanner::port)
                            .toList());
            for (int i = 0; i < ships; i++) {
                Expect.that("what ship " + i + " was told", room.told(i)).is(100 + i);
            }
        });
    }

    @Simulated(tries = 40)
    @Label("While ships wait, the room's process is not busy: nothing waits in its mailbox")
    void staysResponsive(@ForAll Simulation sim) {
        int computers = sim.between(1, 3);
        int ships = sim.between(1, 6);
        var room = new Room(sim, passages(ships));
        room.lab.play(() -> {
            Pid pid = room.open(computers);
            room.askAll(ships);
            Expect.that(
                            "messages in its mailbox, when " + ships + " ships have asked",
                            room.lab
                                    .node()
                                    .info(pid)
                                    .map(ProcessInfo::mailboxLength)
                                    .orElse(null))
                    .is(0);
        });
    }

    @Simulated(tries = 60)
    @Label("A computer that breaks down is replaced; its ship is told the reason at once, the others notice nothing")
    void replacesComputers(@ForAll Simulation sim) {
        int computers = sim.between(1, 3);
        int ships = sim.between(1, 6);
        int victim = sim.between(0, Math.min(computers, ships) - 1);
        var room = new Room(sim, passages(ships));
        room.lab.play(() -> {
            Pid pid = room.open(computers);
            room.askAll(ships);
            Pid broken = room.planner.planning(ScriptedPlanner.port(victim));
            if (broken == null) {
                throw Expect.never("Nothing plans the passage of ship " + victim + ", which asked early enough.");
            }
            room.lab.node().kill(broken);
            Lab.settle();
            Expect.that("what the ship was told whose computer broke down", room.told(victim))
                    .is("its server ended: " + ExitReason.KILLED);
            Simulation.pass(MINUTE.multipliedBy(10));
            Expect.that("the room is open", pid.isAlive()).isTrue();
            List<Object> told = new ArrayList<>();
            List<Object> expected = new ArrayList<>();
            for (int i = 0; i < ships; i++) {
                told.add(room.told(i));
                expected.add(i == victim ? told.getLast() : 100 + i);
            }
            Expect.that("what the ships were told", told).is(expected);
            Expect.that("the most passages that were planned at once", room.planner.most())
                    .is(Math.min(computers, ships));
        });
    }

    @Simulated(tries = 40)
    @Label("A ship that sinks while it waits or is served does not keep a computer from others")
    void survivesItsShips(@ForAll Simulation sim) {
        int computers = sim.between(1, 2);
        int sunk = sim.between(1, 3);
        var room = new Room(sim, passages(sunk + 1));
        room.lab.play(() -> {
            room.open(computers);
            for (int i = 0; i < sunk; i++) {
                int number = i;
                Pid ship = room.lab
                        .node()
                        .spawn(self -> ComputerRoom.milesTo(self, room.pid, ScriptedPlanner.port(number)));
                Lab.settle();
                room.lab.node().kill(ship);
            }
            room.ships.asks(sunk);
            Simulation.pass(MINUTE.multipliedBy(10));
            Expect.that("what the next ship was told", room.told(sunk)).is(100 + sunk);
        });
    }

    @Simulated(tries = 40)
    @Label("When the room's process is stopped, no computer is left")
    void closes(@ForAll Simulation sim) {
        int computers = sim.between(1, 3);
        int ships = sim.between(0, computers);
        var room = new Room(sim, passages(ships));
        room.lab.play(() -> {
            Pid pid = room.open(computers);
            IntStream.range(0, ships).forEach(room.ships::asks);
            Lab.settle();
            GenServer.stop(room.lab.node(), pid);
            Lab.settle();
            Expect.that("processes that run then", room.lab.node().processes()).is(List.of());
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(ComputerRoom.class).withNarrowCatches().check();
    }
}
