package watertight.lessons.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import watertight.lessons.testing.CarPark.Mistake;
import watertight.process.Node;
import watertight.process.Pid;

/** What lesson 6 shows of properties: the car park, held to a number that is counted beside it. */
class CarParkPropertiesTest {

    // tag::property[]
    @Property
    void countsLikeANumber(@ForAll @IntRange(max = 3) int places, @ForAll List<Boolean> comesOrLeaves)
            throws InterruptedException {
        try (var node = new Node()) {
            Pid park = CarPark.start(node, places, Mistake.NONE).orElseThrow();
            int free = places;
            for (boolean comes : comesOrLeaves) {
                if (comes) {
                    assertEquals(free > 0, CarPark.enter(node, park));
                    free = Math.max(0, free - 1);
                } else {
                    CarPark.leave(node, park);
                    free = Math.min(places, free + 1);
                }
                assertEquals(free, CarPark.free(node, park));
            }
        }
    }
    // end::property[]
}
