package watertight.genserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import watertight.process.CrashReports;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Schedules;

/** What is logged of servers. */
class ServerLogTest {

    /** Catches what servers log, in place of the console. */
    private static final class Log extends Handler implements AutoCloseable {

        private static final Logger LOGGER = Logger.getLogger("watertight.genserver");

        private final List<String> lines = new ArrayList<>();
        /** Other tests silence servers. */
        private final Level usual = LOGGER.getLevel();

        Log() {
            LOGGER.setLevel(Level.ALL);
            LOGGER.setUseParentHandlers(false);
            LOGGER.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            LOGGER.removeHandler(this);
            LOGGER.setUseParentHandlers(true);
            LOGGER.setLevel(usual);
        }
    }

    @Test
    void aMessageThatNobodyExpectedIsLoggedAndDropped() throws Exception {
        Schedules.few((simulation, node) -> {
            try (var log = new Log()) {
                simulation.start("client", () -> {
                    Pid server = GenServer.start(node, new Dutiful()).orElseThrow();
                    server.send("hello");
                    assertEquals(List.of(), GenServer.call(node, server, new Dutiful.Notes()));
                });
                simulation.run();
                assertEquals(List.of("WARNING Dutiful has no handleInfo, and dropped: hello"), log.lines);
            }
        });
    }

    @Test
    void aServerThatCrashesIsReportedOnceWithTheRequest() throws Exception {
        Schedules.few((simulation, node) -> {
            try (var reports = new CrashReports()) {
                simulation.start("client", () -> {
                    Pid server = GenServer.start(node, new Dutiful()).orElseThrow();
                    assertThrows(ServerEndedException.class, () -> GenServer.call(node, server, new Dutiful.Throw()));
                });
                simulation.run();
                String last = "call Throw[]";
                assertEquals(List.of("Process <2> crashed. Its last message: " + last), reports.words());
                assertEquals(Dutiful.THROWN, reports.caught().getFirst().getThrown());
            }
        });
    }

    @Test
    void aCallerThatDoesNotCatchCrashesToo() throws Exception {
        Schedules.few((simulation, node) -> {
            try (var reports = new CrashReports()) {
                Pid caller = node.spawn(self -> {
                    Pid server = GenServer.start(self, new Dutiful()).orElseThrow();
                    GenServer.call(self, server, new Dutiful.Throw());
                });
                simulation.run();
                assertEquals(2, reports.caught().size());
                assertEquals(
                        ServerEndedException.class,
                        reports.caught().getLast().getThrown().getClass());
                assertEquals(List.of(), node.processes());
                assertEquals(1, caller.number());
            }
        });
    }

    @Test
    void aServerThatStopsIsNotReported() throws Exception {
        Schedules.few((simulation, node) -> {
            try (var reports = new CrashReports()) {
                simulation.start("client", () -> {
                    Pid server = GenServer.start(node, new Dutiful()).orElseThrow();
                    GenServer.stop(node, server, ExitReason.SHUTDOWN, GenServer.FOREVER);
                });
                simulation.run();
                assertEquals(List.of(), reports.words());
            }
        });
    }
}
