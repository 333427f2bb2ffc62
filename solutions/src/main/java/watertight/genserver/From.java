package watertight.genserver;

import watertight.process.Alias;

/**
 * Who waits for the answer to one call. Handed to {@link GenServer#handleCall}; whoever has it may answer, once, by
 * {@link GenServer#reply}. An answer that comes second or too late is dropped.
 */
public final class From {

    /** The address for the answer. It lets one message through, and none once the caller has switched it off. */
    private final Alias caller;

    From(Alias caller) {
        this.caller = caller;
    }

    // tag::answer[]
    /** Sends the answer, as a {@link Protocol.Answer} that says which call it is for. */
    void answer(Object value) {
        // begin 2.3
        caller.send(new Protocol.Answer(this, value));
        // end 2.3
    }
    // end::answer[]

    @Override
    public String toString() {
        return "caller at " + caller;
    }
}
