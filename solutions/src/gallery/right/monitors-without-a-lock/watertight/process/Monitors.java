package watertight.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All monitors in one concurrent queue. Whoever takes a monitor out of it has to act on it, and only one can. */
final class Monitors {

    private final Queue<Monitor> on = new ConcurrentLinkedQueue<>();

    boolean set(Monitor monitor) {
        if (monitor.watched() == monitor.watcher()) {
            return monitor.watched().isAlive();
        }
        on.add(monitor);
        boolean bothLive = monitor.watcher().isAlive() && monitor.watched().isAlive();
        return bothLive || !on.remove(monitor) || monitor.watched().isAlive();
    }

    boolean takeOff(Monitor monitor) {
        return on.remove(monitor);
    }

    List<Monitor> breakAll(Pid ended) {
        var fired = new ArrayList<Monitor>();
        for (Monitor monitor : on) {
            boolean concerned = monitor.watched() == ended || monitor.watcher() == ended;
            if (concerned && on.remove(monitor) && monitor.watched() == ended) {
                fired.add(monitor);
            }
        }
        return fired;
    }
}
