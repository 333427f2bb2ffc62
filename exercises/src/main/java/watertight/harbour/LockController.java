package watertight.harbour;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Name;
import watertight.process.Self;

/** Moves the two gates of the lock. When it starts it signs on with both, which must be there by then. */
public final class LockController implements GenServer<Self, LockController.Passage, Void> {

    /** The name that the controller is registered under. */
    public static final Name NAME = new Name("lock_controller");

    /** Asks to let a ship through. It is answered whether the ship has come through. */
    public record Passage() implements Request<Boolean> {}

    private LockController() {}

    /** Starts the controller, linked to the process {@code self}, under its {@link #NAME}. */
    public static StartResult startLink(Self self) throws InterruptedException {
        return GenServer.startLink(self, new LockController(), StartOptions.named(NAME));
    }

    /** Lets a ship through: opens and closes the one gate, then the other. False if one of them does not obey. */
    public static boolean letThrough(Caller caller) throws InterruptedException {
        return GenServer.call(caller, NAME, new Passage());
    }

    @Override
    public InitResult<Self> init(Self self) {
        for (Gate.Side side : Gate.Side.values()) {
            GenServer.cast(self, side.registeredAs(), new Gate.SignOn(self.pid()));
        }
        return InitResult.ok(self);
    }

    @Override
    public CallResult<Self> handleCall(Passage passage, From from, Self self) throws InterruptedException {
        return CallResult.reply(passesBy(self, Gate.Side.UPPER) && passesBy(self, Gate.Side.LOWER), self);
    }

    private static boolean passesBy(Self self, Gate.Side side) throws InterruptedException {
        return move(self, side, Gate.Position.OPEN) && move(self, side, Gate.Position.CLOSED);
    }

    private static boolean move(Self self, Gate.Side side, Gate.Position to) throws InterruptedException {
        return GenServer.call(self, side.registeredAs(), new Gate.Move(self.pid(), to));
    }
}
