package watertight.process;

import java.util.Objects;

/**
 * The message that a process which traps exits receives instead of ending: a linked process ended, or somebody sent an
 * exit signal. OTP's {@code {:EXIT, from, reason}}.
 *
 * @param from the process that ended, or that sent the signal
 * @param reason why
 */
public record Exit(Pid from, ExitReason reason) {
    public Exit {
        Objects.requireNonNull(reason, "An exit reason can't be null.");
    }
}
