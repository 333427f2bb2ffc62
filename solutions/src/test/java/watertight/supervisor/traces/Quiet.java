package watertight.supervisor.traces;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps what is logged of crashes, and of supervisors that give up, off the console. */
final class Quiet {

    private final List<Logger> logs = Stream.of("process", "genserver", "supervisor")
            .map(name -> Logger.getLogger("watertight." + name))
            .toList();

    void begin() {
        logs.forEach(log -> log.setLevel(Level.OFF));
    }

    void end() {
        logs.forEach(log -> log.setLevel(null));
    }
}
