package watertight.grader.run;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Keeps the test engines' own remarks off the console, which belongs to the progress card. Their warnings stay. */
public final class QuietEngines implements LauncherSessionListener {
    /** Held here, for the logging system forgets the level of a logger that nobody holds. */
    private static final Logger JQWIK = Logger.getLogger("net.jqwik");

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        JQWIK.setLevel(Level.WARNING);
    }
}
