package watertight.pitfalls;

import java.util.Map;
import java.util.concurrent.Callable;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorInit;
import watertight.supervisor.SupervisorSpec;

/** A ship's bridge: its charts, and a lamp to signal with. Neither needs the other. */
public final class Bridge implements Supervisor {

    private final Callable<Map<String, Integer>> archive;

    /** A bridge whose charts come from this archive. */
    public Bridge(Callable<Map<String, Integer>> archive) {
        this.archive = archive;
    }

    /** Two children, "charts" and "lamp". */
    @Override
    public SupervisorInit init() {
        return SupervisorSpec.of(
                Strategy.ONE_FOR_ONE,
                ChildSpec.worker("charts", self -> SeaCharts.startLink(self, archive)),
                ChildSpec.worker("lamp", Lamp::startLink));
    }
}
