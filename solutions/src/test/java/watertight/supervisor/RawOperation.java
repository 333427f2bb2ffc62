package watertight.supervisor;

import java.util.List;
import watertight.genserver.Request;

/** For tests that ask supervisors with a timeout of their own. */
public final class RawOperation {

    private RawOperation() {}

    /** What {@link Supervisor#whichChildren} asks. */
    public static Request<List<ChildInfo>> whichChildren() {
        return new Operation.WhichChildren();
    }
}
