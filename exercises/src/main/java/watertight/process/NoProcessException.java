package watertight.process;

/** Thrown where a process was needed and there is none: linking to an ended process, sending to a name nobody holds. */
public final class NoProcessException extends RuntimeException {

    NoProcessException(String sentence) {
        super(sentence);
    }
}
