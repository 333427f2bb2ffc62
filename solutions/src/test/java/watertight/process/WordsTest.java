package watertight.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed where these things are printed. */
class WordsTest {

    @Test
    void reasonsReadAsWords() {
        var reasons = List.of(
                ExitReason.NORMAL,
                ExitReason.SHUTDOWN,
                ExitReason.shutdown("noon"),
                ExitReason.KILLED,
                ExitReason.NO_PROCESS,
                ExitReason.crash("boom"));
        assertEquals(
                "[normal, shutdown, shutdown(noon), killed, no process, crash(boom)]",
                reasons.stream().map(ExitReason::toString).toList().toString());
    }

    @Test
    void addressesReadAsWords() throws Exception {
        Schedules.few((simulation, node) -> {
            Pid one = node.spawn(Self::receive);
            Pid other = node.spawn(Self::receive);
            assertEquals("<1>", one.toString());
            assertEquals("svc", new Name("svc").toString());
            assertEquals("monitor of <2> by <1>", new Monitor(one, other, other).toString());
            assertEquals("alias of <1>", new Alias(one, false).toString());
        });
    }
}
