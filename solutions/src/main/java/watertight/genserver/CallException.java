package watertight.genserver;

import watertight.process.Destination;

/**
 * Thrown by {@link GenServer#call} and {@link GenServer#stop}: nothing came of it. A process that does not catch it
 * crashes, as in OTP, where a failed call is an exit of the caller.
 */
public abstract sealed class CallException extends RuntimeException
        permits CallTimeoutException, ServerEndedException, CallingSelfException {

    private final transient Destination server;

    CallException(Destination server, String sentence) {
        super(sentence);
        this.server = server;
    }

    /** Who was called, as the caller named it: a pid, or a name. */
    public Destination server() {
        return server;
    }
}
