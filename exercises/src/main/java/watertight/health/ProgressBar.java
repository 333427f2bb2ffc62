package watertight.health;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** A line that shows how far the checks are, and goes away in the end. Where nobody watches, it shows nothing. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 40;
    private static final String TO_BEGIN_OF_LINE = "\r";
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean watched;
    private final int total;
    private int done;

    /** @param watched whether {@code out} is a terminal */
    ProgressBar(PrintStream out, boolean watched, int total) {
        this.out = out;
        this.watched = watched;
        this.total = total;
        show();
    }

    /** Whether the error stream of this program is a terminal. */
    static boolean isErrorStreamWatched() {
        try {
            // Java tells only whether input and output both are terminals; the shell's test tells it of any stream.
            Process test = new ProcessBuilder("test", "-t", "2").inheritIO().start();
            return test.waitFor(1, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException notThere) {
            return System.console() != null && System.console().isTerminal();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One more is done. */
    void step() {
        done++;
        show();
    }

    private void show() {
        if (watched) {
            int filled = WIDTH * done / Math.max(1, total);
            out.print(TO_BEGIN_OF_LINE + "━".repeat(filled) + "╌".repeat(WIDTH - filled) + " " + done + " of " + total);
            out.flush();
        }
    }

    /** The line goes away. */
    @Override
    public void close() {
        if (watched) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
