package watertight.harbour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.genserver.ServerEndedException;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

@Exercise("3.10")
class PilotBoatsTest {

    private static final List<Name> BOATS =
            PilotBoats.BOATS.stream().map(Boat::nameOf).toList();

    /** A job that fails so many times before it is done. Should it be done again after that, it takes for ever. */
    private static final class Job implements Body {
        private final int failures;
        private final Runnable atFirst;
        private int runs;

        Job(int failures) {
            this(failures, () -> {});
        }

        Job(int failures, Runnable atFirst) {
            this.failures = failures;
            this.atFirst = atFirst;
        }

        @Override
        public void run(Self self) throws InterruptedException {
            runs++;
            if (runs == 1) {
                atFirst.run();
            }
            if (runs <= failures) {
                throw new Lab.Boom();
            }
            if (runs > failures + 1) {
                Lab.forever();
            }
        }
    }

    /** How many trips each boat has in its book; empty for a boat that is not there. */
    private static Map<String, Object> books(Quay quay) throws InterruptedException {
        Map<String, Object> books = new TreeMap<>();
        for (String boat : PilotBoats.BOATS) {
            try {
                books.put(boat, Boat.trips(quay.lab().node(), boat));
            } catch (ServerEndedException gone) {
                books.put(boat, "no such boat");
            }
        }
        return books;
    }

    @Simulated(tries = 20)
    @Label("When the boats start work all three are there, and by then neither survey nor gun has begun")
    void startsTheBoats(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        List<Integer> boatsThere = new ArrayList<>();
        Runnable count = () -> boatsThere.add(
                (int) quay.at(BOATS).stream().filter(Objects::nonNull).count());
        quay.lab().play(() -> {
            quay.open(new PilotBoats(new Job(0, count), new Job(0, count)));
            Expect.that("the books", books(quay)).is(new TreeMap<>(Map.of("anna", 0, "berta", 0, "clara", 0)));
            Expect.that("boats that were there at the survey, and at the salute", boatsThere)
                    .is(List.of(3, 3));
        });
    }

    @Simulated(tries = 100)
    @Label("A boat that is lost is replaced, however it was lost, and the others go on with their books")
    void replacesTheLostBoat(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        var lost = Lab.several(sim.between(1, 4), () -> sim.oneOf(PilotBoats.BOATS));
        quay.lab().play(() -> {
            quay.open(new PilotBoats(new Job(0), new Job(0)));
            Map<String, Object> expected = books(quay);
            for (String boat : lost) {
                for (String each : PilotBoats.BOATS) {
                    Boat.bringPilot(quay.lab().node(), each);
                    expected.computeIfPresent(each, (_, trips) -> (int) trips + 1);
                }
                Expect.that("trips in the books", books(quay)).is(new TreeMap<>(expected));
                quay.loses(Boat.nameOf(boat));
                expected.put(boat, 0);
                Expect.that("trips in the books when " + boat + " was lost and replaced", books(quay))
                        .is(new TreeMap<>(expected));
                Simulation.pass(Quay.A_WHILE);
            }
        });
    }

    @Simulated(tries = 60)
    @Label("The survey is made again until one has been done, and then never again, whatever happens to the boats")
    void surveysOnce(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        var survey = new Job(sim.between(0, 2));
        int lost = sim.between(0, 2);
        quay.lab().play(() -> {
            quay.open(new PilotBoats(survey, new Job(0)));
            Expect.that("surveys, of which " + survey.failures + " failed", survey.runs)
                    .is(survey.failures + 1);
            loseBoats(quay, lost);
            Expect.that("surveys, later on", survey.runs).is(survey.failures + 1);
        });
    }

    @Simulated(tries = 40)
    @Label("The gun is fired once, even if it misfires")
    void salutesOnce(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        var salute = new Job(sim.between(0, 1));
        int lost = sim.between(0, 2);
        quay.lab().play(() -> {
            quay.open(new PilotBoats(new Job(0), salute));
            loseBoats(quay, lost);
            Expect.that(
                            salute.failures == 0
                                    ? "times the gun was fired"
                                    : "times the gun was fired, after it misfired",
                            salute.runs)
                    .is(1);
        });
    }

    private static void loseBoats(Quay quay, int number) throws InterruptedException {
        for (int boat = 0; boat < number; boat++) {
            Simulation.pass(Quay.A_WHILE);
            quay.loses(BOATS.get(boat));
        }
    }

    @Simulated(tries = 40)
    @Label("A survey that fails, and a gun that misfires, are none of the boats' business")
    void leavesTheBoatsAlone(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        List<Pid> before = new ArrayList<>();
        Runnable look = () -> before.addAll(quay.at(BOATS));
        boolean survey = sim.chance();
        var fails = new Job(1, look);
        var works = new Job(0);
        quay.lab().play(() -> {
            quay.open(survey ? new PilotBoats(fails, works) : new PilotBoats(works, fails));
            quay.expectUntouched(BOATS, before, survey ? "the survey has failed" : "the gun has misfired");
        });
    }

    @Simulated(tries = 20)
    @Label("When work ends, all boats and jobs end")
    void boatsEnd(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        quay.lab().play(() -> {
            quay.open(new PilotBoats(self -> Lab.forever(), self -> Lab.forever()));
            quay.close();
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void boatsKeepToTheRules() {
        CodeRules.ofApplication(PilotBoats.class).check();
    }
}
