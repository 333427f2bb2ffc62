package watertight.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;

/** How many restarts a supervisor puts up with. */
@Exercise("3.4")
class RestartHistoryTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /** Adds restarts at these times, one after the other, until one is too many: that is the one that is too many. */
    private static void check(Intensity intensity, List<Duration> times) {
        var history = new RestartHistory(intensity);
        for (int i = 0; i < times.size(); i++) {
            boolean bearable = isBearable(intensity, times.subList(0, i + 1));
            Expect.that(
                            "with " + intensity + ", add put up with the last of the restarts at "
                                    + times.subList(0, i + 1),
                            history.add(BEGIN.plus(times.get(i))))
                    .is(bearable);
            if (!bearable) {
                return;
            }
        }
    }

    /** Looks at all restarts again: were no more within the time before the last one than there may be? */
    private static boolean isBearable(Intensity intensity, List<Duration> times) {
        Duration begin = times.getLast().minus(intensity.within());
        long counting =
                times.stream().filter(time -> time.compareTo(begin) >= 0).count();
        return counting <= intensity.maxRestarts();
    }

    /** Times that never run backwards. */
    private static List<Duration> times(Simulation sim, Duration within) {
        List<Duration> gaps = List.of(
                Duration.ZERO,
                Duration.ofNanos(1),
                within.dividedBy(3),
                within.dividedBy(2),
                within.minusNanos(1),
                within,
                within.plusNanos(1),
                within.multipliedBy(10));
        List<Duration> times = new ArrayList<>(List.of(Duration.ZERO));
        for (int i = sim.between(0, 15); i > 0; i--) {
            times.add(times.getLast().plus(sim.oneOf(gaps)));
        }
        return times;
    }

    private static List<Duration> seconds(int count, double gap) {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times.add(Duration.ofMillis(Math.round(i * gap * 1_000)));
        }
        return times;
    }

    @Simulated(tries = 300)
    @Label("Whenever restarts are, those within the time count, and no others")
    void countsThoseWithin(@ForAll Simulation sim) {
        var within = sim.oneOf(List.of(Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofHours(1)));
        check(new Intensity(sim.between(0, 5), within), times(sim, within));
    }

    @Test
    @DisplayName("Three restarts in five seconds are put up with, unless told otherwise, and the fourth is not")
    void defaults() {
        check(Intensity.DEFAULT, seconds(4, 0));
        check(Intensity.DEFAULT, seconds(4, 1));
    }

    @Test
    @DisplayName("A restart that is exactly as long ago as the time still counts, and one that is longer ago does not")
    void bothEndsCount() {
        var once = new Intensity(1, Duration.ofSeconds(5));
        check(once, List.of(Duration.ZERO, Duration.ofSeconds(5)));
        check(once, List.of(Duration.ZERO, Duration.ofSeconds(5).plusNanos(1)));
    }

    @Test
    @DisplayName("What is longer ago than the time is forgotten, and nothing else: the restarts after it still count")
    void forgetsNoOther() {
        var twice = new Intensity(2, Duration.ofSeconds(5));
        check(twice, Stream.of(0, 4_000, 5_500, 6_000).map(Duration::ofMillis).toList());
    }

    @Test
    @DisplayName("The time slides: any number of restarts is put up with, if they are far enough from each other")
    void slides() {
        check(new Intensity(3, Duration.ofSeconds(5)), seconds(1_000, 1.7));
    }

    @Test
    @DisplayName("With no restarts allowed the first one is too many")
    void none() {
        check(new Intensity(0, Duration.ofSeconds(5)), seconds(1, 0));
    }

    @Test
    @DisplayName("Each supervisor counts for itself")
    void countsForItself() {
        for (int supervisor = 0; supervisor < 3; supervisor++) {
            check(new Intensity(1, Duration.ofSeconds(5)), seconds(1, 0));
        }
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(RestartHistory.class).check();
    }
}
