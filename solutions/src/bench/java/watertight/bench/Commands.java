package watertight.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs other programs. */
final class Commands {

    private Commands() {}

    /** Runs a class in a JVM of its own, with the options of all contestants: see {@link #linesOf}. */
    static List<String> linesOfJava(Class<?> main, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Contestant.JVM_OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return linesOf(command);
    }

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
