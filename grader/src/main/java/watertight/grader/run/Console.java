package watertight.grader.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import watertight.grader.report.Look;

/** What the console shows that the run's output ends up on: Maven's, since tests run in a process of their own. */
final class Console {
    private Console() {}

    /** @param colour {@code always}, {@code never}, or {@code auto}: on a terminal, unless {@code NO_COLOR} is set */
    static Look look(String colour) {
        return new Look(colour.equals("always") || colour.equals("auto") && isColourful(), isUnicode());
    }

    /** Whether the run was started by Maven, and not by an IDE, which shows results its own way. */
    static boolean isMavens() {
        return System.getProperty("surefire.test.class.path") != null || System.getProperty("basedir") != null;
    }

    private static boolean isColourful() {
        String noColour = System.getenv("NO_COLOR");
        boolean wanted = noColour == null || noColour.isEmpty();
        return wanted && !"dumb".equals(System.getenv("TERM")) && isTerminal();
    }

    /** Whether Maven's output is a terminal, as far as the system lets us know. Ours goes to Maven, maybe by a shell. */
    private static boolean isTerminal() {
        return maven(ProcessHandle.current())
                .flatMap(Console::output)
                .map(output -> output.startsWith("/dev/pts/") || output.startsWith("/dev/tty"))
                .orElse(false);
    }

    private static Optional<ProcessHandle> maven(ProcessHandle process) {
        return process.parent().flatMap(parent -> isJava(parent) ? Optional.of(parent) : maven(parent));
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("java")).orElse(false);
    }

    private static Optional<String> output(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/fd/1"))
                    .toString());
        } catch (IOException | UnsupportedOperationException | SecurityException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isUnicode() {
        return Charset.forName(System.getProperty("native.encoding", "UTF-8")).equals(StandardCharsets.UTF_8);
    }
}
