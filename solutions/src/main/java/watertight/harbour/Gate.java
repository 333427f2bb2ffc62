package watertight.harbour;

import java.util.Optional;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/**
 * A gate of the lock. For safety it obeys one controller, the first that has signed on with it, for as long as it lives.
 * Its state: that controller, unknown at first.
 */
public final class Gate implements GenServer<Optional<Pid>, Gate.Move, Gate.SignOn> {

    /** Which gate. */
    public enum Side {
        /** The one on the river's side. */
        UPPER("gate_upper"),
        /** The one on the sea's side. */
        LOWER("gate_lower");

        private final Name name;

        Side(String name) {
            this.name = new Name(name);
        }

        /** The name that the gate is registered under. */
        public Name registeredAs() {
            return name;
        }
    }

    /** What a gate is told to do. */
    public enum Position {
        OPEN,
        CLOSED
    }

    /** A controller tells the gate to move. It is answered whether the gate has obeyed. */
    public record Move(Pid controller, Position to) implements Request<Boolean> {}

    /** A controller tells the gate that it is there. */
    public record SignOn(Pid controller) {}

    private Gate() {}

    /** Starts a gate, linked to the process {@code self}, under its name. It obeys nobody yet. */
    public static StartResult startLink(Self self, Side side) throws InterruptedException {
        return GenServer.startLink(self, new Gate(), StartOptions.named(side.registeredAs()));
    }

    @Override
    public InitResult<Optional<Pid>> init(Self self) {
        return InitResult.ok(Optional.empty());
    }

    @Override
    public Result<Optional<Pid>> handleCast(SignOn signOn, Optional<Pid> controller) {
        return Result.noReply(controller.or(() -> Optional.of(signOn.controller())));
    }

    @Override
    public CallResult<Optional<Pid>> handleCall(Move move, From from, Optional<Pid> controller) {
        boolean obeys = controller.filter(move.controller()::equals).isPresent();
        return CallResult.reply(obeys, controller);
    }
}
