package watertight.supervisor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import watertight.grader.Expect;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** A dynamic supervisor in a test, and what is asked of it there. */
record Dynamic(Lab lab, Pid supervisor) {

    /** Starts one that nobody is linked to. */
    static Dynamic start(Lab lab, DynamicSupervisorSpec spec) throws InterruptedException {
        return new Dynamic(lab, DynamicSupervisor.start(lab.node(), spec).orElseThrow());
    }

    /** Starts one that has room for all, and the default intensity. */
    static Dynamic start(Lab lab) throws InterruptedException {
        return start(lab, DynamicSupervisorSpec.DEFAULT);
    }

    /** Asks it to start a child. */
    StartChildResult ask(ChildSpec child) throws InterruptedException {
        return DynamicSupervisor.startChild(lab.node(), supervisor, child);
    }

    /** Lets it start these children, which run then. */
    List<Pid> add(List<ChildSpec> children) throws InterruptedException {
        List<Pid> pids = new ArrayList<>();
        for (ChildSpec child : children) {
            pids.add(ask(child).orElseThrow());
        }
        return pids;
    }

    /** Lets it start a child, which runs then. */
    Pid add(ChildSpec child) throws InterruptedException {
        return add(List.of(child)).getFirst();
    }

    /** Asks it to terminate a child. */
    boolean terminate(Pid child) throws InterruptedException {
        return DynamicSupervisor.terminateChild(lab.node(), supervisor, child);
    }

    ChildCounts counts() throws InterruptedException {
        return DynamicSupervisor.countChildren(lab.node(), supervisor);
    }

    void stop() throws InterruptedException {
        DynamicSupervisor.stop(lab.node(), supervisor);
    }

    /** It has these children and no others. */
    void has(ChildInfo... children) throws InterruptedException {
        Expect.that("the children", sorted(DynamicSupervisor.whichChildren(lab.node(), supervisor)))
                .is(sorted(Arrays.asList(children)));
    }

    /** It has given up, and nobody is left. */
    void hasGivenUp() {
        Expect.that("the reason the supervisor ended with", lab.reasonOf(supervisor))
                .is(ExitReason.SHUTDOWN);
        Expect.that("processes left", lab.node().processes()).is(List.of());
    }

    /** They are in no particular order. */
    private static List<ChildInfo> sorted(List<ChildInfo> children) {
        return children.stream()
                .sorted(Comparator.comparing(ChildInfo::toString))
                .toList();
    }
}
