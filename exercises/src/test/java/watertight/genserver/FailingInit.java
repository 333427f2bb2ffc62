package watertight.genserver;

import java.util.List;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Self;

/**
 * An init that fails.
 *
 * @param way how it does
 * @param reason what its process ends with
 * @param takesTime whether it does so only after a while
 */
record FailingInit(Way way, ExitReason reason, boolean takesTime) implements Recorder.Init {

    /** A way to fail. */
    enum Way {
        SAYS_STOP,
        EXITS,
        THROWS,
        IS_KILLED,
        /** It is killed, but goes on until it notices. */
        IS_KILLED_AND_GOES_ON
    }

    private static final List<ExitReason> REASONS =
            List.of(ExitReason.SHUTDOWN, ExitReason.crash("no money"), ExitReason.shutdown("closed"));

    /** Any of them. */
    static FailingInit any(Simulation sim) {
        return of(sim, sim.chance() ? ExitReason.NORMAL : sim.oneOf(REASONS));
    }

    /** One whose reason harms whoever is linked. */
    static FailingInit harmful(Simulation sim) {
        return of(sim, sim.oneOf(REASONS));
    }

    private static FailingInit of(Simulation sim, ExitReason drawn) {
        Way way = sim.oneOf(List.of(Way.values()));
        ExitReason reason = switch (way) {
            case SAYS_STOP, EXITS -> drawn;
            case THROWS -> new ExitReason.Crash(new Lab.Boom());
            case IS_KILLED, IS_KILLED_AND_GOES_ON -> ExitReason.KILLED;
        };
        return new FailingInit(way, reason, sim.chance());
    }

    @Override
    public InitResult<List<String>> run(Self self) throws Exception {
        if (takesTime) {
            Lab.settle();
        }
        return switch (way) {
            case SAYS_STOP -> InitResult.stop(reason);
            case EXITS -> throw self.exit(reason);
            case THROWS -> throw (Lab.Boom) ((ExitReason.Crash) reason).cause();
            case IS_KILLED -> {
                self.node().kill(self.pid());
                Lab.forever();
                yield InitResult.ignore();
            }
            case IS_KILLED_AND_GOES_ON -> {
                self.node().kill(self.pid());
                yield InitResult.ok(List.of());
            }
        };
    }
}
