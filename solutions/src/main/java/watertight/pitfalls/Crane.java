package watertight.pitfalls;

import java.util.Iterator;
import watertight.process.Caller;
import watertight.process.Destination;

/** Unloads ships. A crane is faster than the customs. */
public final class Crane {

    private Crane() {}

    // tag::unload[]
    /**
     * Takes one container after the other off a ship, and delivers each to the customs. Returns when the ship is empty.
     *
     * @throws RuntimeException if the customs end: the crane stops then, and does not wait for ever
     */
    public static void unload(Caller caller, Destination customs, Iterator<String> ship) throws InterruptedException {
        while (ship.hasNext()) {
            Customs.deliver(caller, customs, ship.next());
        }
    }
    // end::unload[]
}
