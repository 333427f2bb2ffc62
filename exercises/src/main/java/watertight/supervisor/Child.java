package watertight.supervisor;

import java.util.Optional;
import watertight.process.Pid;

/** A child as its supervisor sees it. */
record Child(ChildSpec spec, ChildState state) {

    String id() {
        return spec.id();
    }

    /** Its process, or empty if it does not run. */
    Optional<Pid> pid() {
        return info().pid();
    }

    ChildInfo info() {
        return new ChildInfo(spec.id(), state, spec.type());
    }
}
