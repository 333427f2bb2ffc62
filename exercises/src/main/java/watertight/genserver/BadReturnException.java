package watertight.genserver;

/** The reason a server crashes of when a callback returns null. */
public final class BadReturnException extends RuntimeException {

    /** @param callback the one that returned null */
    public BadReturnException(String callback) {
        super(callback + " returned null: it must say how the server goes on.");
    }
}
