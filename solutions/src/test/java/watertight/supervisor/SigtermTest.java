package watertight.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program in a JVM of its own is told to end by the operating system. */
class SigtermTest {

    @Test
    void theTreeStopsInOrderBeforeTheJvmEnds() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        Process ship = new ProcessBuilder(java, "-cp", classPath, Ship.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = ship.inputReader()) {
            assumeTrue(ship.supportsNormalTermination(), "Windows has no signal that asks a program to end.");
            var lines = new ArrayList<String>();
            while (lines.size() < 4) {
                lines.add(output.readLine());
            }
            assertEquals(List.of("a starts", "b starts", "c starts", "sails"), lines);
            ship.toHandle().destroy();
            assertEquals(
                    List.of("c terminates: shutdown", "b terminates: shutdown", "a terminates: shutdown"),
                    output.lines().toList());
            int sigterm = 15;
            assertEquals(128 + sigterm, ship.waitFor(), "the JVM's exit status");
        } finally {
            ship.destroyForcibly();
        }
    }
}
