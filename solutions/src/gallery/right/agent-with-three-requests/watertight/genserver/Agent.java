package watertight.genserver;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.ExitReason;
import watertight.process.Self;

/** An agent with a request of its own for each of its functions. */
public record Agent<S>(Destination address) {

    /**
     * What {@link #getAndUpdate} wants of its function.
     *
     * @param answer what the caller gets
     * @param state what the agent holds from now on
     */
    public record Change<R, S>(R answer, S state) {}

    /** The server behind an agent, which holds what {@code initial} returns when it is run in the agent's process. */
    private static <S> GenServer<S, ?, ?> server(Supplier<S> initial) {
        return new Holder<>(initial);
    }

    private sealed interface Ask<S> {}

    private record Get<S, R>(Function<S, R> function) implements Ask<S>, Request<R> {}

    private record Update<S>(UnaryOperator<S> function) implements Ask<S>, Request<Void> {}

    private record GetAndUpdate<S, R>(Function<S, Change<R, S>> function) implements Ask<S>, Request<R> {}

    private record Holder<S>(Supplier<S> initial) implements GenServer<S, Ask<S>, UnaryOperator<S>> {

        @Override
        public InitResult<S> init(Self self) {
            return InitResult.ok(initial.get());
        }

        @Override
        public CallResult<S> handleCall(Ask<S> ask, From from, S state) {
            return switch (ask) {
                case Get<S, ?>(var function) -> CallResult.reply(function.apply(state), state);
                case Update<S>(var function) -> CallResult.reply(null, function.apply(state));
                case GetAndUpdate<S, ?>(var function) -> {
                    Change<?, S> change = function.apply(state);
                    yield CallResult.reply(change.answer(), change.state());
                }
            };
        }

        @Override
        public Result<S> handleCast(UnaryOperator<S> function, S state) {
            return Result.noReply(function.apply(state));
        }
    }

    /** Starts an agent that holds what {@code initial} returns: see {@link GenServer#start(Caller, GenServer)}. */
    public static StartResult start(Caller caller, Supplier<?> initial) throws InterruptedException {
        return start(caller, initial, StartOptions.NONE);
    }

    /** Starts an agent that holds what {@code initial} returns: see {@link GenServer#start(Caller, GenServer)}. */
    public static StartResult start(Caller caller, Supplier<?> initial, StartOptions options)
            throws InterruptedException {
        return GenServer.start(caller, server(initial), options);
    }

    /** Starts an agent that is linked to this process: see {@link GenServer#startLink(Self, GenServer)}. */
    public static StartResult startLink(Self self, Supplier<?> initial) throws InterruptedException {
        return startLink(self, initial, StartOptions.NONE);
    }

    /** Starts an agent that is linked to this process: see {@link GenServer#startLink(Self, GenServer)}. */
    public static StartResult startLink(Self self, Supplier<?> initial, StartOptions options)
            throws InterruptedException {
        return GenServer.startLink(self, server(initial), options);
    }

    /** What {@code function} makes of the state. The state stays as it is. */
    public <R> R get(Caller caller, Function<S, R> function) throws InterruptedException {
        return get(caller, function, GenServer.DEFAULT_TIMEOUT);
    }

    /** Changes the state to what {@code function} makes of it, and waits until that is done. */
    public void update(Caller caller, UnaryOperator<S> function) throws InterruptedException {
        update(caller, function, GenServer.DEFAULT_TIMEOUT);
    }

    /** Does both in one step, with nobody in between. */
    public <R> R getAndUpdate(Caller caller, Function<S, Change<R, S>> function) throws InterruptedException {
        return getAndUpdate(caller, function, GenServer.DEFAULT_TIMEOUT);
    }

    /**
     * What {@code function} makes of the state. The state stays as it is.
     *
     * @throws CallException as {@link GenServer#call(Caller, Destination, Request, Duration)} does
     */
    public <R> R get(Caller caller, Function<S, R> function, Duration timeout) throws InterruptedException {
        return GenServer.call(caller, address, new Get<>(function), timeout);
    }

    /**
     * Changes the state to what {@code function} makes of it, and waits until that is done.
     *
     * @throws CallException as {@link GenServer#call(Caller, Destination, Request, Duration)} does
     */
    public void update(Caller caller, UnaryOperator<S> function, Duration timeout) throws InterruptedException {
        GenServer.call(caller, address, new Update<>(function), timeout);
    }

    /**
     * Does both in one step, with nobody in between. A function that returns null crashes the agent.
     *
     * @throws CallException as {@link GenServer#call(Caller, Destination, Request, Duration)} does
     */
    public <R> R getAndUpdate(Caller caller, Function<S, Change<R, S>> function, Duration timeout)
            throws InterruptedException {
        return GenServer.call(caller, address, new GetAndUpdate<>(function), timeout);
    }

    /** Changes the state to what {@code function} will make of it, and does not wait. Never fails. */
    public void cast(Caller caller, UnaryOperator<S> function) {
        GenServer.cast(caller, address, function);
    }

    /** Stops the agent normally: see {@link GenServer#stop(Caller, Destination)}. */
    public void stop(Caller caller) throws InterruptedException {
        GenServer.stop(caller, address);
    }

    /** Stops the agent: see {@link GenServer#stop(Caller, Destination, ExitReason, Duration)}. */
    public void stop(Caller caller, ExitReason reason, Duration timeout) throws InterruptedException {
        GenServer.stop(caller, address, reason, timeout);
    }
}
