package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watertight.genserver.GenServer;
import watertight.process.Name;
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

    // tag::worked[]
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
    // end::worked[]

    /** Say here what comes back when the display is lost, and what goes on; then add tests of the other promises. */
    @Test
    void aLostDisplayIsReplacedAlone(Node node, Time time) throws InterruptedException {
        // begin 6.3
        Pid sensor = part(node, Station.SENSOR);
        Pid archive = part(node, Station.ARCHIVE);
        lose(node, time, Station.DISPLAY);
        assertTrue(node.whereis(Station.DISPLAY).isPresent());
        assertEquals(sensor, part(node, Station.SENSOR));
        assertEquals(archive, part(node, Station.ARCHIVE));
        // end 6.3
    }

    // begin 6.3: your tests of the other promises
    @Test
    void theDisplayIsReplacedWithALostSensor(Node node, Time time) throws InterruptedException {
        Pid archive = part(node, Station.ARCHIVE);
        Pid display = part(node, Station.DISPLAY);
        lose(node, time, Station.SENSOR);
        assertEquals(archive, part(node, Station.ARCHIVE));
        assertNotEquals(display, part(node, Station.DISPLAY));
    }

    @Test
    void allAreReplacedWithALostArchive(Node node, Time time) throws InterruptedException {
        Pid sensor = part(node, Station.SENSOR);
        Pid display = part(node, Station.DISPLAY);
        lose(node, time, Station.ARCHIVE);
        assertNotEquals(sensor, part(node, Station.SENSOR));
        assertNotEquals(display, part(node, Station.DISPLAY));
    }

    @Test
    void aPartThatEndsNormallyIsReplacedToo(Node node, Time time) throws InterruptedException {
        for (Name name : List.of(Station.DISPLAY, Station.SENSOR)) {
            GenServer.stop(node, name);
            time.settle();
            assertTrue(node.whereis(name).isPresent(), name + " is back");
        }
    }

    @Test
    void aNewPartHasWrittenNothing(Node node, Time time) throws InterruptedException {
        Part.write(node, Station.SENSOR, "12 degrees");
        lose(node, time, Station.SENSOR);
        assertEquals(List.of(), Part.read(node, Station.SENSOR));
    }

    @Test
    void theThirdLossWithinTenSecondsIsTheEnd(Node node, Time time) throws InterruptedException {
        lose(node, time, Station.DISPLAY);
        time.pass(Duration.ofSeconds(4));
        lose(node, time, Station.DISPLAY);
        assertTrue(station.isAlive());
        time.pass(Duration.ofSeconds(4));
        lose(node, time, Station.DISPLAY);
        assertFalse(station.isAlive());
        assertEquals(List.of(), node.processes());
    }

    @Test
    void whatWasLostLongAgoDoesNotCount(Node node, Time time) throws InterruptedException {
        for (int loss = 1; loss <= 5; loss++) {
            lose(node, time, Station.DISPLAY);
            time.pass(Duration.ofSeconds(6));
        }
        assertTrue(station.isAlive());
    }

    // tag::stopped[]
    @Test
    void itsPartsAreShutDownTheDisplayFirst(Node node) throws InterruptedException {
        Part.write(node, Station.ARCHIVE, "a warm day");
        Supervisor.stop(node, station);
        assertEquals(List.of("display: ", "sensor: ", "archive: a warm day"), lastWords);
    }
    // end::stopped[]

    @Test
    void nothingIsLeftOfIt(Node node, Time time) throws InterruptedException {
        Supervisor.stop(node, station);
        time.settle();
        assertEquals(List.of(), node.processes());
    }

    private static Pid part(Node node, Name name) {
        return node.whereis(name).orElseThrow();
    }

    private static void lose(Node node, Time time, Name name) throws InterruptedException {
        node.kill(part(node, name));
        time.settle();
    }
    // end 6.3
}
