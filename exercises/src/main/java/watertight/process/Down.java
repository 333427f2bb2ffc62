package watertight.process;

/**
 * The message a monitor delivers, once, when the process it watches has ended. OTP's
 * {@code {:DOWN, ref, :process, who, reason}}.
 *
 * @param monitor what {@link Self#monitor} returned
 * @param who the pid, or the name if it was monitored by name
 * @param reason why it ended; {@link ExitReason#NO_PROCESS} if there was nobody to watch
 */
public record Down(Monitor monitor, Destination who, ExitReason reason) {}
