package watertight.supervisor;

import static watertight.Todo.todo;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** How many children are stopped at once, by their supervisor. */
final class Terminations {

    private final Self self;
    private final Set<Monitor> waiting = new HashSet<>();
    /** Those that are killed when their time is up, by the time that they have. */
    private final Map<Duration, Set<Pid>> limited = new HashMap<>();

    /** The time of these children is up. */
    private record TimeIsUp(Set<Pid> children) {}

    Terminations(Self self) {
        this.self = self;
    }

    /** Tells a child to stop, and does not wait. */
    void begin(Pid child, Shutdown shutdown) {
        // TODO 3.14
        throw todo("3.14");
    }

    /** Waits until all have ended. Those whose time is up are killed. No timer stays behind. */
    void await() throws InterruptedException {
        // TODO 3.14
        throw todo("3.14");
    }

    private boolean concernsThis(Object message) {
        // TODO 3.14
        throw todo("3.14");
    }
}
