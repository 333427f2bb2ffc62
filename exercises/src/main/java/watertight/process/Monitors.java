package watertight.process;

import static watertight.Todo.todo;

import java.util.List;

/**
 * The monitors that are on, on one node. A monitor goes one way, may be set many times, and fires once.
 *
 * <p>As with {@link Links}, a process that ends is no longer alive before it comes here.
 */
final class Monitors {

    // TODO 1.13: the fields your monitors need

    /**
     * Sets a monitor. Watching oneself is accepted and never fires; a watcher that has been ended meanwhile sets nothing.
     *
     * @return false if the watched process has ended already: then the monitor is not set
     */
    boolean set(Monitor monitor) {
        // TODO 1.13
        throw todo("1.13");
    }

    /**
     * Takes a monitor off: it will not fire.
     *
     * @return whether it was still on
     */
    boolean takeOff(Monitor monitor) {
        // TODO 1.13
        throw todo("1.13");
    }

    /**
     * A process has ended: takes off every monitor that watched it, and every monitor that it had set itself.
     *
     * @return the monitors that watched it, in the order they were set: each watcher will be sent a {@link Down}
     */
    List<Monitor> breakAll(Pid ended) {
        // TODO 1.13
        throw todo("1.13");
    }

    // TODO 1.13: your private methods
}
