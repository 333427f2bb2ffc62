package watertight.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrashReportTest {

    private static final RuntimeException CAUSE = new RuntimeException("boom");

    @Test
    void aCrashIsReportedOnceWithProcessNameAndLastMessage() throws Exception {
        Schedules.few((simulation, node) -> {
            try (var reports = new CrashReports()) {
                Pid pid = node.spawn(self -> {
                    self.receive();
                    self.receive();
                    throw CAUSE;
                });
                node.register(new Name("till"), pid);
                List.of("first", "second", "third").forEach(pid::send);
                simulation.run();
                assertEquals(List.of("Process <1> (till) crashed. Its last message: second"), reports.words());
                assertSame(CAUSE, reports.caught().getFirst().getThrown());
            }
        });
    }

    @Test
    void aProcessThatNeverReceivedSaysSo() throws Exception {
        Schedules.few((simulation, node) -> {
            try (var reports = new CrashReports()) {
                node.spawn(self -> {
                    throw CAUSE;
                });
                simulation.run();
                assertEquals(List.of("Process <1> crashed. It had received no message."), reports.words());
            }
        });
    }

    @Test
    void whoeverFallsWithItIsNotReported() throws Exception {
        Schedules.few((simulation, node) -> {
            try (var reports = new CrashReports()) {
                node.spawn(self -> {
                    self.spawnLink(Self::receive);
                    self.spawnLink(Self::receive);
                    self.receive();
                    throw CAUSE;
                });
                simulation.run();
                node.processes().stream().filter(pid -> pid.number() == 1).forEach(pid -> pid.send("now"));
                simulation.run();
                assertEquals(List.of(), node.processes());
                assertEquals(List.of("Process <1> crashed. Its last message: now"), reports.words());
            }
        });
    }

    @Test
    void plannedEndsAreNotReported() throws Exception {
        Schedules.few((simulation, node) -> {
            try (var reports = new CrashReports()) {
                node.spawn(self -> {});
                node.spawn(self -> self.exit(ExitReason.NORMAL));
                node.spawn(self -> self.exit(ExitReason.SHUTDOWN));
                node.kill(node.spawn(Self::receive));
                node.exit(node.spawn(Self::receive), ExitReason.crash("from outside"));
                node.spawn(Self::receive);
                simulation.run();
                node.close();
                simulation.run();
                assertEquals(List.of(), node.processes());
                assertEquals(List.of(), reports.words());
            }
        });
    }
}
