package watertight.supervisor;

import watertight.process.ExitReason;

/** Why a supervisor did not start: the detail of its shutdown. */
public record FailedToStart(String id, ExitReason reason) {

    @Override
    public String toString() {
        return "failed to start " + id + ": " + reason;
    }
}
