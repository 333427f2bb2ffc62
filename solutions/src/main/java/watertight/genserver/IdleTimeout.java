package watertight.genserver;

/** What {@link GenServer#handleInfo} is given when no message came within a {@link Next.Timeout}. OTP's {@code :timeout}. */
public record IdleTimeout() {}
