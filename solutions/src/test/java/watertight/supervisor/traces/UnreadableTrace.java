package watertight.supervisor.traces;

import java.io.Serial;

/** A file of traces can't be read: which one, which line, and what is wrong with it, in one sentence, which needs no stack trace. */
final class UnreadableTrace extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableTrace(String sentence) {
        super(sentence, null, false, false);
    }
}
