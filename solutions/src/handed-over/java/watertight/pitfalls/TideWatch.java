// believes: A feed that catches whatever there is needs nobody who starts it again.
package watertight.pitfalls;

import static watertight.Todo.unrepaired;

import watertight.supervisor.ChildSpec;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorInit;
import watertight.supervisor.SupervisorSpec;

/** Sees to it that there is a {@link TideFeed}, at any time. */
public final class TideWatch implements Supervisor {

    private final TideStation station;
    private final LevelBoard board;

    /** The supervisor of a feed between this station and this board. */
    public TideWatch(TideStation station, LevelBoard board) {
        this.station = station;
        this.board = board;
    }

    // tag::init[]
    /** One child, "feed". */
    @Override
    public SupervisorInit init() {
        unrepaired("5.12");
        var feed = ChildSpec.worker("feed", self -> TideFeed.startLink(self, station, board));
        return SupervisorSpec.of(Strategy.ONE_FOR_ONE, feed.with(Restart.TEMPORARY));
    }
    // end::init[]
}
