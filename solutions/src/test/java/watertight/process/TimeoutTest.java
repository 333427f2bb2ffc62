package watertight.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeoutTest {

    @Test
    void theLongestTimeoutThereIsWaitsForAMessage() throws Exception {
        Schedules.few((simulation, node) -> {
            var got = new ArrayList<Object>();
            Pid pid = node.spawn(
                    self -> self.receive(Duration.ofSeconds(Long.MAX_VALUE)).ifPresent(got::add));
            node.sendAfter(pid, "after a year", Duration.ofDays(365));
            simulation.run();
            assertEquals(List.of("after a year"), got);
        });
    }

    @Test
    void theLongestTimeoutThereIsNeverEnds() throws Exception {
        Schedules.few((simulation, node) -> {
            Pid pid = node.spawn(self -> self.receive(Duration.ofSeconds(Long.MAX_VALUE)));
            simulation.run();
            assertTrue(pid.isAlive());
            assertEquals(Duration.ZERO, simulation.now());
        });
    }

    @Test
    void aTimeoutEndsExactlyWhenItIsOver() throws Exception {
        Schedules.few((simulation, node) -> {
            var got = new ArrayList<Object>();
            node.spawn(self -> got.add(self.receive(Duration.ofMillis(1_500))));
            simulation.run();
            assertEquals(List.of(Optional.empty()), got);
            assertEquals(Duration.ofMillis(1_500), simulation.now());
        });
    }

    @Test
    void aNegativeTimeoutIsRefused() throws Exception {
        Schedules.few((simulation, node) -> {
            var said = new ArrayList<String>();
            node.spawn(self ->
                    said.add(assertThrows(IllegalArgumentException.class, () -> self.receive(Duration.ofMillis(-1)))
                            .getMessage()));
            simulation.run();
            assertEquals(
                    List.of("A timeout of PT-0.001S is negative: use Duration.ZERO to look once and not wait."), said);
        });
    }
}
