package watertight.supervisor.model;

/** What is done to a tree. After each step one waits until it has come to rest. */
public sealed interface Step {

    /** A worker ends by itself. Reasons: "normal", "shutdown", "shutdown:x", "boom"; "kill": it is killed from outside. */
    record Exit(String child, String reason) implements Step {}

    /** The root is asked to terminate one of its children. */
    record Terminate(String child) implements Step {}

    /** The root is asked to start one of its children that is stopped. */
    record RestartChild(String child) implements Step {}

    /** The root is asked to forget one of its children that is stopped. */
    record Delete(String child) implements Step {}

    /** The root is stopped, normally. */
    record Stop() implements Step {}
}
