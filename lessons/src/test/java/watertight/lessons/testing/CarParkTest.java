package watertight.lessons.testing;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watertight.genserver.StartOptions;
import watertight.lessons.testing.CarPark.Mistake;
import watertight.process.Name;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** What lesson 6 shows of tests on real threads. */
class CarParkTest {

    // tag::setup[]
    private Node node;
    private Pid park;

    @BeforeEach
    void open() throws InterruptedException {
        node = new Node();
        park = CarPark.start(node, 2, Mistake.NONE).orElseThrow();
    }

    @AfterEach
    void close() {
        node.close();
    }
    // end::setup[]

    // tag::edge[]
    @Test
    void refusesTheThirdCarOfTwo() throws InterruptedException {
        assertTrue(CarPark.enter(node, park));
        assertTrue(CarPark.enter(node, park));
        assertFalse(CarPark.enter(node, park));
    }
    // end::edge[]

    // tag::cast[]
    @Test
    void whoLeavesMakesRoom() throws InterruptedException {
        CarPark.enter(node, park);
        CarPark.leave(node, park);
        assertEquals(2, CarPark.free(node, park));
    }
    // end::cast[]

    // tag::restart[]
    @Test
    void isEmptyAfterACrash() throws InterruptedException {
        var name = new Name("park");
        var spec = ChildSpec.worker("park", self -> CarPark.startLink(self, 2, StartOptions.named(name)));
        Supervisor.start(node, () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE, spec));
        CarPark.enter(node, name);

        Pid first = node.whereis(name).orElseThrow();
        node.kill(first);
        await().atMost(1, MINUTES)
                .until(() -> node.whereis(name).filter(pid -> pid != first).isPresent());
        assertEquals(2, CarPark.free(node, name));
    }
    // end::restart[]
}
