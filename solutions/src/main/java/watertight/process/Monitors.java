package watertight.process;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The monitors that are on, on one node. A monitor goes one way, may be set many times, and fires once.
 *
 * <p>As with {@link Links}, a process that ends is no longer alive before it comes here.
 */
final class Monitors {

    // begin 1.13: the fields your monitors need
    private final ReentrantLock lock = new ReentrantLock();
    /** Each monitor that is on stands here twice: under the process it watches, and under the one that watches. */
    private final Map<Pid, Set<Monitor>> on = new HashMap<>();
    // end 1.13

    // tag::monitor[]
    /**
     * Sets a monitor. Watching oneself is accepted and never fires; a watcher that has been ended meanwhile sets nothing.
     *
     * @return false if the watched process has ended already: then the monitor is not set
     */
    boolean set(Monitor monitor) {
        // begin 1.13
        lock.lock();
        try {
            boolean alive = monitor.watched().isAlive();
            if (alive && monitor.watcher().isAlive() && monitor.watcher() != monitor.watched()) {
                on.computeIfAbsent(monitor.watched(), pid -> new LinkedHashSet<>())
                        .add(monitor);
                on.computeIfAbsent(monitor.watcher(), pid -> new LinkedHashSet<>())
                        .add(monitor);
            }
            return alive;
        } finally {
            lock.unlock();
        }
        // end 1.13
    }

    /**
     * Takes a monitor off: it will not fire.
     *
     * @return whether it was still on
     */
    boolean takeOff(Monitor monitor) {
        // begin 1.13
        lock.lock();
        try {
            forget(monitor.watcher(), monitor);
            return forget(monitor.watched(), monitor);
        } finally {
            lock.unlock();
        }
        // end 1.13
    }

    /**
     * A process has ended: takes off every monitor that watched it, and every monitor that it had set itself.
     *
     * @return the monitors that watched it, in the order they were set: each watcher will be sent a {@link Down}
     */
    List<Monitor> breakAll(Pid ended) {
        // begin 1.13
        lock.lock();
        try {
            Set<Monitor> all = on.getOrDefault(ended, Set.of());
            on.remove(ended);
            for (Monitor monitor : all) {
                forget(monitor.watched() == ended ? monitor.watcher() : monitor.watched(), monitor);
            }
            return all.stream().filter(monitor -> monitor.watched() == ended).toList();
        } finally {
            lock.unlock();
        }
        // end 1.13
    }
    // end::monitor[]

    // begin 1.13: your private methods
    private boolean forget(Pid pid, Monitor monitor) {
        Set<Monitor> monitors = on.getOrDefault(pid, Set.of());
        boolean was = monitors.contains(monitor) && monitors.remove(monitor);
        if (monitors.isEmpty()) {
            on.remove(pid);
        }
        return was;
    }
    // end 1.13
}
