package watertight.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program in a JVM of its own is told to end by the operating system. */
class SigtermTest {

    private static final List<String> STOPS_IN_ORDER =
            List.of("c terminates: shutdown", "b terminates: shutdown", "a terminates: shutdown");

    @Test
    void theTreeStopsInOrderBeforeTheJvmEnds() throws IOException, InterruptedException {
        Process ship = ship();
        try (BufferedReader output = ship.inputReader()) {
            assertEquals(List.of("a starts", "b starts", "c starts", "sails"), next(4, output));
            ship.toHandle().destroy();
            assertEquals(STOPS_IN_ORDER, output.lines().toList());
            assertEndedBySigterm(ship);
        } finally {
            ship.destroyForcibly();
        }
    }

    @Test
    void aTreeThatIsStillStartingStopsWhenItHasStarted() throws IOException, InterruptedException {
        Process ship = ship(Ship.WAITS);
        try (BufferedReader output = ship.inputReader();
                BufferedWriter input = ship.outputWriter()) {
            assertEquals(List.of("a starts"), next(1, output));
            ship.toHandle().destroy();
            assertEquals(List.of("is told to end"), next(1, output));
            input.newLine();
            input.flush();
            assertEquals(List.of("b starts", "c starts"), next(2, output));
            assertEquals(STOPS_IN_ORDER, output.lines().toList());
            assertEndedBySigterm(ship);
        } finally {
            ship.destroyForcibly();
        }
    }

    private static Process ship(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), Ship.class.getName()));
        command.addAll(List.of(arguments));
        Process ship = new ProcessBuilder(command).redirectErrorStream(true).start();
        assumeTrue(ship.supportsNormalTermination(), "Windows has no signal that asks a program to end.");
        return ship;
    }

    private static List<String> next(int count, BufferedReader output) throws IOException {
        var lines = new ArrayList<String>();
        while (lines.size() < count) {
            lines.add(output.readLine());
        }
        return lines;
    }

    private static void assertEndedBySigterm(Process ship) throws InterruptedException {
        int sigterm = 15;
        assertEquals(128 + sigterm, ship.waitFor(), "the JVM's exit status");
    }
}
