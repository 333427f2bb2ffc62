package watertight.hello;

import static watertight.Todo.todo;

import watertight.process.Body;
import watertight.process.Node;
import watertight.process.Pid;

/** A process that keeps another one running: the seed of a supervisor. */
public final class Keeper {

    private Keeper() {}

    /**
     * Spawns a keeper, which starts a worker and watches over it, linked to it from its first moment.
     *
     * <ul>
     *   <li>When the worker ends normally, the work is done: the keeper ends normally too.
     *   <li>When the worker ends in any other way, the keeper starts a new one, again and again.
     *   <li>When anyone else's exit signal reaches the keeper, it ends with that signal's reason, even if that is
     *       normal, and takes the worker with it: kill the worker, for a signal alone might not end it.
     * </ul>
     *
     * @return the pid of the keeper
     */
    public static Pid keep(Node node, Body worker) {
        // TODO 1.15
        throw todo("1.15");
    }
}
