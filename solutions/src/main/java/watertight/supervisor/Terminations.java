package watertight.supervisor;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.process.Timer;

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
        // begin 3.14
        waiting.add(self.monitor(child));
        switch (shutdown) {
            case Shutdown.BrutalKill() -> self.node().kill(child);
            case Shutdown.Infinity() -> self.exit(child, ExitReason.SHUTDOWN);
            case Shutdown.After(Duration time) -> {
                self.exit(child, ExitReason.SHUTDOWN);
                limited.computeIfAbsent(time, _ -> new HashSet<>()).add(child);
            }
        }
        // end 3.14
    }

    /** Waits until all have ended. Those whose time is up are killed. No timer stays behind. */
    void await() throws InterruptedException {
        // begin 3.14
        var timers = limited.entrySet().stream()
                .map(limit -> self.node().sendAfter(self.pid(), new TimeIsUp(limit.getValue()), limit.getKey()))
                .toList();
        while (!waiting.isEmpty()) {
            switch (self.receive(this::concernsThis)) {
                case Down down -> waiting.remove(down.monitor());
                case TimeIsUp(Set<Pid> late) -> late.forEach(self.node()::kill);
                default -> {
                    // The exit signal of a child: its Down tells the same.
                }
            }
        }
        timers.forEach(Timer::cancel);
        // end 3.14
    }

    private boolean concernsThis(Object message) {
        // begin 3.14
        return switch (message) {
            case Down down -> waiting.contains(down.monitor());
            case Exit _, TimeIsUp _ -> true;
            default -> false;
        };
        // end 3.14
    }
}
