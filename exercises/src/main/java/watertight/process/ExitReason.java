package watertight.process;

import static watertight.Todo.todo;

/** Why a process ended. Everyone who is linked to it or monitors it is told this reason. */
public sealed interface ExitReason {

    /** It had nothing more to do. The only reason that harms no linked process. */
    record Normal() implements ExitReason {
        @Override
        public String toString() {
            return "normal";
        }
    }

    /** It was asked to end, as a supervisor asks its children. Planned, but linked processes end too. */
    record Shutdown(Object detail) implements ExitReason {
        @Override
        public String toString() {
            return detail == null ? "shutdown" : "shutdown(" + detail + ")";
        }
    }

    /** It was killed from outside, and had no say in it. */
    record Killed() implements ExitReason {
        @Override
        public String toString() {
            return "killed";
        }
    }

    /** There was nobody: what a link or monitor to an ended or unknown process reports. */
    record NoProcess() implements ExitReason {
        @Override
        public String toString() {
            return "no process";
        }
    }

    /** It failed: something was thrown and nothing in the process caught it. */
    record Crash(Throwable cause) implements ExitReason {
        @Override
        public String toString() {
            return "crash(" + cause + ")";
        }
    }

    /** The process had nothing more to do. */
    ExitReason NORMAL = new Normal();

    /** A planned end without further detail. */
    ExitReason SHUTDOWN = new Shutdown(null);

    /** What is reported of a process that was killed. */
    ExitReason KILLED = new Killed();

    /** What is reported where there is no process. */
    ExitReason NO_PROCESS = new NoProcess();

    /** A planned end, with a detail for whoever is told. */
    static ExitReason shutdown(Object detail) {
        return new Shutdown(detail);
    }

    /** A failure in your own words, for where no exception is at hand. */
    static ExitReason crash(String words) {
        return new Crash(new ProcessFailure(words));
    }

    /** Whether linked processes survive this reason. Only {@link Normal} is harmless; even a shutdown is not. */
    default boolean isNormal() {
        return this instanceof Normal;
    }

    /**
     * The reason a process ends with when its body throws. {@code self.exit(reason)} throws a {@link ProcessExit}
     * that carries the reason; anything else is a {@link Crash} with the thrown object as its cause.
     *
     * @param thrown what left the body
     * @return the reason that everyone is told
     */
    static ExitReason of(Throwable thrown) {
        // TODO 1.9
        throw todo("1.9");
    }
}
