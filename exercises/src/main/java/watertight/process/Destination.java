package watertight.process;

/** Where a message can be sent: to a process by its {@link Pid}, or to whoever holds a {@link Name} at that moment. */
public sealed interface Destination permits Pid, Name {}
