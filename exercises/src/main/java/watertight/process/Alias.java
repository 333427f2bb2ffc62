package watertight.process;

/**
 * An address of a process that can be switched off: what is sent to it later is dropped. It lets a process ask a
 * question, give up waiting, and never be bothered by an answer that comes too late. OTP's alias.
 *
 * <p>It can be sent to and nothing else: it can't be linked, watched or named.
 */
public final class Alias {

    private final Pid owner;
    private final boolean forOneMessage;
    // The monitor is held while a message goes through, so that none arrives once switchOff has returned. A lock would
    // be
    // two objects more for each call, which costs a tenth of a call's time.
    private boolean on = true;

    Alias(Pid owner, boolean forOneMessage) {
        this.owner = owner;
        this.forOneMessage = forOneMessage;
    }

    /** Sends a message to the process behind this alias, as {@link Pid#send} does; drops it if the alias is off. */
    public synchronized void send(Object message) {
        if (on) {
            on = !forOneMessage;
            owner.send(message);
        }
    }

    /**
     * Switches the alias off, for good. Messages that arrived before stay in the mailbox.
     *
     * @return whether it was still on
     */
    public synchronized boolean switchOff() {
        boolean was = on;
        on = false;
        return was;
    }

    @Override
    public String toString() {
        return "alias of " + owner;
    }
}
