package watertight.lessons.testing;

import java.util.ArrayList;
import java.util.List;
import watertight.lessons.Scene;
import watertight.lessons.testing.CarPark.Mistake;
import watertight.process.Pid;
import watertight.process.Self;

/** Tests of a car park with two places, and which of the wrong car parks each of them catches. */
public final class TellsApart {

    private TellsApart() {}

    /** A test: whether a car park with two places does what it should. */
    private interface Check {
        boolean passes(Self self, Pid park) throws InterruptedException;
    }

    static void main() {
        Scene.play(self -> {
            // tag::tests[]
            run(self, "a car gets in", (test, park) -> CarPark.enter(test, park));
            run(self, "a car takes a place", (test, park) -> {
                CarPark.enter(test, park);
                return CarPark.free(test, park) == 1;
            });
            run(self, "the third car is refused", (test, park) -> {
                CarPark.enter(test, park);
                CarPark.enter(test, park);
                return !CarPark.enter(test, park);
            });
            run(self, "who leaves makes room", (test, park) -> {
                CarPark.enter(test, park);
                CarPark.leave(test, park);
                return CarPark.free(test, park) == 2;
            });
            run(self, "nobody leaves an empty car park", (test, park) -> {
                CarPark.leave(test, park);
                return CarPark.free(test, park) == 2;
            });
            // end::tests[]
        });
    }

    // tag::run[]
    private static void run(Self self, String name, Check test) throws InterruptedException {
        List<Mistake> caught = new ArrayList<>();
        for (Mistake mistake : Mistake.values()) {
            Pid park = CarPark.start(self, 2, mistake).orElseThrow();
            if (!test.passes(self, park)) {
                caught.add(mistake);
            }
        }
        IO.println(name + ": catches " + caught.toString().toLowerCase());
    }
    // end::run[]
}
