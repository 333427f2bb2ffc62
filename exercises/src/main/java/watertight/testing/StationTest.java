package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static watertight.Todo.todo;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.supervisor.Supervisor;
import watertight.testing.junit.Time;

/**
 * Tests of a {@link Station}. They must pass on it, and fail on each of ten stations that break one promise each.
 *
 * <p>After a process has been killed, {@link Time#settle} waits until its supervisor has done what it does.
 */
class StationTest {

    private final List<String> lastWords = new ArrayList<>();
    private Pid station;

    @BeforeEach
    void start(Node node) throws InterruptedException {
        station = Supervisor.start(node, new Station(lastWords::add)).orElseThrow();
    }

    @Test
    void allPartsCanBeFound(Node node) {
        assertTrue(node.whereis(Station.ARCHIVE).isPresent());
        assertTrue(node.whereis(Station.SENSOR).isPresent());
        assertTrue(node.whereis(Station.DISPLAY).isPresent());
    }

    /** Say here what comes back when the display is lost, and what goes on; then add tests of the other promises. */
    @Test
    void aLostDisplayIsReplacedAlone(Node node, Time time) throws InterruptedException {
        // TODO 6.3
        throw todo("6.3");
    }

    // TODO 6.3: your tests of the other promises
}
