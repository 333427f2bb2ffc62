package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watertight.genserver.GenServer;
import watertight.process.Name;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.supervisor.Supervisor;
import watertight.testing.junit.Time;

/** One test for each part that may be lost and each way to lose it. */
class StationTest {

    private static final List<Name> NAMES = List.of(Station.ARCHIVE, Station.SENSOR, Station.DISPLAY);

    private final List<String> lastWords = new ArrayList<>();
    private Pid station;

    @BeforeEach
    void start(Node node) throws InterruptedException {
        station = Supervisor.start(node, new Station(lastWords::add)).orElseThrow();
        for (Name name : NAMES) {
            Part.write(node, name, "1");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0, true", "1, false", "1, true", "2, false", "2, true"})
    void replacesALostPartAndThoseAfterIt(int lost, boolean normally, Node node, Time time) throws InterruptedException {
        List<Pid> before = pids(node);
        if (normally) {
            GenServer.stop(node, NAMES.get(lost));
        } else {
            node.kill(before.get(lost));
        }
        time.settle();
        List<Pid> after = pids(node);
        for (int part = 0; part < 3; part++) {
            assertEquals(part < lost, before.get(part).equals(after.get(part)));
            assertEquals(part < lost ? List.of("1") : List.of(), Part.read(node, NAMES.get(part)));
        }
        assertEquals(7, node.processes().size(), "the station, its parts and their antennas");
    }

    @ParameterizedTest
    @CsvSource({"4500, false", "5500, true"})
    void putsUpWithTwoLossesInTenSeconds(long between, boolean lives, Node node, Time time) throws InterruptedException {
        for (int loss = 1; loss <= 3; loss++) {
            node.kill(node.whereis(Station.DISPLAY).orElseThrow());
            time.pass(Duration.ofMillis(between));
            assertEquals(lives || loss < 3, station.isAlive());
        }
    }

    @Test
    void saysGoodbyeInOrder(Node node, Time time) throws InterruptedException {
        Supervisor.stop(node, station);
        time.settle();
        assertEquals("display: 1|sensor: 1|archive: 1", String.join("|", lastWords));
        assertEquals(0, node.processes().size());
    }

    private static List<Pid> pids(Node node) {
        return NAMES.stream().map(name -> node.whereis(name).orElseThrow()).toList();
    }
}
