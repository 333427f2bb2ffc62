package watertight.supervisor;

import java.util.List;
import watertight.genserver.Request;
import watertight.process.Pid;

/** What a dynamic supervisor answers: see the functions of {@link DynamicSupervisor} of the same names. */
sealed interface DynamicOperation {

    record WhichChildren() implements DynamicOperation, Request<List<ChildInfo>> {}

    record CountChildren() implements DynamicOperation, Request<ChildCounts> {}

    record StartChild(ChildSpec child) implements DynamicOperation, Request<StartChildResult> {}

    record TerminateChild(Pid child) implements DynamicOperation, Request<Boolean> {}
}
