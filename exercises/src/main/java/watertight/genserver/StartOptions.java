package watertight.genserver;

import java.time.Duration;
import java.util.Optional;
import watertight.process.Name;

/**
 * How a server is started.
 *
 * @param name the name it is registered under before it initialises, or empty for none
 * @param initTimeout how long it may take to initialise; it is killed if it takes longer
 */
public record StartOptions(Optional<Name> name, Duration initTimeout) {

    /** @throws IllegalArgumentException if the timeout is negative */
    public StartOptions {
        Timeouts.check(initTimeout);
    }

    /** No name, and all the time it takes. */
    public static final StartOptions NONE = new StartOptions(Optional.empty(), GenServer.FOREVER);

    /** A name, and all the time it takes. */
    public static StartOptions named(Name name) {
        return new StartOptions(Optional.of(name), GenServer.FOREVER);
    }

    /** The same, but the server is killed if it takes longer to initialise. */
    public StartOptions withInitTimeout(Duration timeout) {
        return new StartOptions(name, timeout);
    }
}
