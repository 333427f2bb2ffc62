package watertight.genserver;

import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** The loop as steps, each of which returns the next one: what a server does next is a value, and so is its state. */
final class Loop<S, C, M> {

    /** One step of a server. */
    private interface Step {
        Step run() throws Exception;
    }

    /** A callback that is about to run. */
    private interface Callback<S> {
        CallResult<S> run() throws Exception;
    }

    private final Self self;
    private final GenServer<S, C, M> server;
    private final Pid parent;
    private final Step first;

    Loop(Self self, GenServer<S, C, M> server, Pid parent, S state, Next next) {
        this.self = self;
        this.server = server;
        this.parent = parent;
        this.first = step(next, state);
    }

    void serve() throws Exception {
        Step step = first;
        while (true) {
            step = step.run();
        }
    }

    private Step step(Next next, S state) {
        return switch (next) {
            case Next.Message() -> () -> take(self.receive(), state);
            case Next.Timeout(var idle) -> () -> take(self.receive(idle).orElseGet(IdleTimeout::new), state);
            case Next.Continue(Object argument) ->
                () -> go(null, "handleContinue", state, () -> server.handleContinue(argument, state));
        };
    }

    @SuppressWarnings("unchecked")
    private Step take(Object message, S state) throws Exception {
        return switch (message) {
            case Protocol.Call(Object request, From from) ->
                go(from, "handleCall", state, () -> server.handleCall((C) request, from, state));
            case Protocol.Cast(Object cast) ->
                go(null, "handleCast", state, () -> server.handleCast((M) cast, state));
            case Protocol.Stop(ExitReason reason) -> end(reason, state, () -> {});
            case Exit(Pid from, ExitReason reason) when from.equals(parent) -> end(reason, state, () -> {});
            default -> go(null, "handleInfo", state, () -> server.handleInfo(message, state));
        };
    }

    /** Runs a callback. What comes out of it says which step is next. */
    private Step go(From from, String name, S state, Callback<S> callback) throws Exception {
        CallResult<S> result;
        try {
            requireAlive();
            result = callback.run();
            requireAlive();
            if (result == null) {
                throw new BadReturnException(name);
            }
        } catch (Throwable thrown) {
            if (self.pid().isAlive()) {
                server.terminate(ExitReason.of(thrown), state);
            }
            throw thrown;
        }
        return switch (result) {
            case CallResult.Reply<S>(Object answer, S after, Next next) -> {
                from.answer(answer);
                yield step(next, after);
            }
            case Result.NoReply<S>(S after, Next next) -> step(next, after);
            case Result.Stop<S>(ExitReason reason, S last) -> end(reason, last, () -> {});
            case CallResult.StopAndReply<S>(ExitReason reason, Object answer, S last) ->
                end(reason, last, () -> from.answer(answer));
        };
    }

    private Step end(ExitReason reason, S last, Runnable lastWords) {
        return () -> {
            try {
                server.terminate(reason, last);
            } finally {
                if (self.pid().isAlive()) {
                    lastWords.run();
                }
            }
            throw self.exit(reason);
        };
    }

    private void requireAlive() throws InterruptedException {
        if (!self.pid().isAlive()) {
            throw new InterruptedException("it has ended");
        }
    }
}
