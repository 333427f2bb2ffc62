package watertight.pitfalls;

import watertight.supervisor.ChildSpec;
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
        return SupervisorSpec.of(
                Strategy.ONE_FOR_ONE, ChildSpec.worker("feed", self -> TideFeed.startLink(self, station, board)));
    }
    // end::init[]
}
