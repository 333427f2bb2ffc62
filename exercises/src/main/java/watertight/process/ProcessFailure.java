package watertight.process;

/** A failure described in words alone: the cause behind {@link ExitReason#crash(String)}. */
public final class ProcessFailure extends RuntimeException {

    ProcessFailure(String words) {
        super(words, null, false, false);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
