package watertight.recorded;

import static watertight.recorded.TreeLab.word;

import java.util.function.Function;
import watertight.supervisor.ChildCounts;
import watertight.supervisor.ChildInfo;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.ChildState;
import watertight.supervisor.ChildType;
import watertight.supervisor.DeleteChildResult;
import watertight.supervisor.FailedToStart;
import watertight.supervisor.Restart;
import watertight.supervisor.RestartChildResult;
import watertight.supervisor.Shutdown;
import watertight.supervisor.StartChildResult;
import watertight.supervisor.Supervisor;

/**
 * Prints what supervisors tell the way the recordings have it. An id is an atom. Of a child spec it leaves out what OTP
 * fills in when it is left out.
 *
 * @param term prints what is inside
 */
record SupervisorSyntax(Function<Object, String> term) {

    /** Whether it is something that supervisors tell. */
    static boolean knows(Object value) {
        return value.getClass().getPackage() == Supervisor.class.getPackage();
    }

    String of(Object told) {
        return switch (told) {
            case ChildInfo(var id, var state, var type) -> "{%s, %s, %s}".formatted(id(id), process(state), of(type));
            case ChildCounts(int specs, int active, int supervisors, int workers) ->
                "%%{active: %d, specs: %d, supervisors: %d, workers: %d}"
                        .formatted(active, specs, supervisors, workers);
            case ChildSpec child -> spec(child);
            case FailedToStart(var id, var reason) ->
                "{:failed_to_start_child, " + id(id) + ", " + term.apply(reason) + "}";
            case StartChildResult result -> result(result);
            case RestartChildResult result -> result(result);
            case DeleteChildResult result -> result(result);
            case Enum<?> constant -> ":" + word(constant);
            default -> throw new IllegalArgumentException("No recording has a " + told.getClass());
        };
    }

    private String spec(ChildSpec child) {
        boolean worker = child.type() == ChildType.WORKER;
        Shutdown usual = worker ? Shutdown.after(ChildSpec.DEFAULT_SHUTDOWN) : Shutdown.INFINITY;
        return "%{id: " + id(child.id())
                + (child.restart() == Restart.PERMANENT ? "" : ", restart: " + of(child.restart()))
                + (child.shutdown().equals(usual) ? "" : ", shutdown: " + shutdown(child.shutdown()))
                + (child.significant() ? ", significant: true" : "")
                + ", start: #fn/1"
                + (worker ? "" : ", type: :supervisor")
                + "}";
    }

    private String result(StartChildResult result) {
        return switch (result) {
            case StartChildResult.Started(var pid) -> "{:ok, " + term.apply(pid) + "}";
            case StartChildResult.Ignored() -> "{:ok, :undefined}";
            case StartChildResult.AlreadyStarted(var pid) -> "{:error, {:already_started, " + term.apply(pid) + "}}";
            case StartChildResult.AlreadyPresent() -> "{:error, :already_present}";
            case StartChildResult.MaxChildren() -> "{:error, :max_children}";
            case StartChildResult.Failed(var reason) -> "{:error, " + term.apply(reason) + "}";
        };
    }

    private String result(RestartChildResult result) {
        return switch (result) {
            case RestartChildResult.Started(var pid) -> "{:ok, " + term.apply(pid) + "}";
            case RestartChildResult.Ignored() -> "{:ok, :undefined}";
            case RestartChildResult.Running() -> "{:error, :running}";
            case RestartChildResult.Restarting() -> "{:error, :restarting}";
            case RestartChildResult.NotFound() -> "{:error, :not_found}";
            case RestartChildResult.Failed(var reason) -> "{:error, " + term.apply(reason) + "}";
        };
    }

    private String result(DeleteChildResult result) {
        return switch (result) {
            case DELETED -> ":ok";
            case RUNNING -> "{:error, :running}";
            case RESTARTING -> "{:error, :restarting}";
            case NOT_FOUND -> "{:error, :not_found}";
        };
    }

    private String process(ChildState state) {
        return switch (state) {
            case ChildState.Running(var pid) -> term.apply(pid);
            case ChildState.Restarting() -> ":restarting";
            case ChildState.Stopped() -> ":undefined";
        };
    }

    private String shutdown(Shutdown shutdown) {
        return switch (shutdown) {
            case Shutdown.After(var time) -> term.apply(time);
            case Shutdown.Infinity() -> ":infinity";
            case Shutdown.BrutalKill() -> ":brutal_kill";
        };
    }

    /** An atom; a capital begins a module's name, which has no colon. */
    private static String id(String id) {
        return Character.isUpperCase(id.charAt(0)) ? id : ":" + id;
    }
}
