package watertight.supervisor;

import java.time.Duration;
import java.util.List;
import watertight.grader.Expect;
import watertight.process.Lab;
import watertight.process.Pid;

/** Supervisors in tests, whose children are managed by hand. */
final class ByHand {

    /** It puts up with no restart: what is done by hand is none. */
    private static final Intensity NONE = new Intensity(0, Duration.ofHours(1));

    private ByHand() {}

    /** Starts a supervisor that ends at the first restart. */
    static Pid supervise(Crew crew, List<ChildSpec> children) throws InterruptedException {
        return crew.supervise(SupervisorSpec.of(Strategy.ONE_FOR_ONE, children).with(NONE));
    }

    /** It has these children and no others, the last one first. */
    static void has(Lab lab, Pid supervisor, ChildInfo... children) throws InterruptedException {
        Expect.that("the children, the last one first", Supervisor.whichChildren(lab.node(), supervisor))
                .is(List.of(children));
    }
}
