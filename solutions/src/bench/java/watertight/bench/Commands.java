package watertight.bench;

import java.io.IOException;
import java.util.List;

/** Runs other programs. */
final class Commands {

    private Commands() {}

    /**
     * Runs a program to its end and returns the lines that it printed.
     *
     * @throws IOException if there is no such program
     * @throws IllegalStateException if it failed
     */
    static List<String> linesOf(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader()) {
            List<String> lines = output.lines().toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + lines);
            }
            return lines;
        }
    }
}
