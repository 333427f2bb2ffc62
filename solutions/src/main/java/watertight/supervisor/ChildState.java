package watertight.supervisor;

import watertight.process.Pid;

/** What a supervisor knows of a child's process. */
public sealed interface ChildState {

    /** It runs. */
    record Running(Pid pid) implements ChildState {}

    /** It was to be started again and that failed. It will be tried again. */
    record Restarting() implements ChildState {}

    /** There is none, and the supervisor does nothing about it. */
    record Stopped() implements ChildState {}

    /** It will be tried again. */
    ChildState RESTARTING = new Restarting();

    /** There is none. */
    ChildState STOPPED = new Stopped();
}
