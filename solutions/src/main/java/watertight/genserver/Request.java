package watertight.genserver;

/**
 * A question to a server. A record that implements this says by {@code R} what the answer is, so that
 * {@link GenServer#call} returns that type.
 *
 * @param <R> the answer
 */
public interface Request<R> {}
