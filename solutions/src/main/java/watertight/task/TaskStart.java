package watertight.task;

import watertight.process.Body;
import watertight.process.Self;

/** How the process of a task begins: by its owner, or by a supervisor; linked to its owner, or not; always watched. */
@FunctionalInterface
interface TaskStart {

    /**
     * Starts the process of a task. It runs the body when its owner watches it, and is linked if it is to be.
     *
     * @throws IllegalStateException if it can't be started
     */
    Self.Spawned start(Self owner, Body body) throws InterruptedException;
}
