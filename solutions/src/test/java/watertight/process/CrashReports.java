package watertight.process;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Catches what is reported of crashes, in place of the console. */
public final class CrashReports extends Handler implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("watertight.process");

    private final List<LogRecord> caught = new ArrayList<>();
    private final Level before = LOGGER.getLevel();

    public CrashReports() {
        LOGGER.setLevel(Level.ALL);
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(this);
    }

    /** What was reported, in order. */
    public List<LogRecord> caught() {
        return caught;
    }

    /** What was reported, in words, in order. */
    public List<String> words() {
        return caught.stream().map(LogRecord::getMessage).toList();
    }

    @Override
    public void publish(LogRecord report) {
        caught.add(report);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
        LOGGER.setUseParentHandlers(true);
        LOGGER.setLevel(before);
    }
}
