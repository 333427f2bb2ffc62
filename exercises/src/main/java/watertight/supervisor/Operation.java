package watertight.supervisor;

import java.util.List;
import watertight.genserver.Request;

/** What a supervisor answers: see the functions of {@link Supervisor} of the same names. */
sealed interface Operation {

    record WhichChildren() implements Operation, Request<List<ChildInfo>> {}

    record CountChildren() implements Operation, Request<ChildCounts> {}

    record StartChild(ChildSpec child) implements Operation, Request<StartChildResult> {}

    record TerminateChild(String id) implements Operation, Request<Boolean> {}

    record RestartChild(String id) implements Operation, Request<RestartChildResult> {}

    record DeleteChild(String id) implements Operation, Request<DeleteChildResult> {}
}
