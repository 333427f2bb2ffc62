package watertight.recorded;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import watertight.genserver.CallException;
import watertight.genserver.GenServer;
import watertight.genserver.Request;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.ExitReason;
import watertight.task.TaskException;

/**
 * What was called, as OTP's exit tells it: {@code {GenServer, :call, [server, request, 5000]}}. The client functions
 * here do what {@link GenServer}'s do; when one fails, they note this beside the exception.
 */
record Called(String module, String function, List<Object> arguments) {

    /** A function of GenServer. */
    Called(String function, List<Object> arguments) {
        this("GenServer", function, arguments);
    }

    static <R> R call(Lab lab, Caller caller, Destination server, Request<R> request) throws Exception {
        return call(lab, caller, server, request, GenServer.DEFAULT_TIMEOUT);
    }

    static <R> R call(Lab lab, Caller caller, Destination server, Request<R> request, Duration timeout)
            throws Exception {
        var called = new Called("call", List.of(server, request, timeout));
        return called.noted(lab, () -> GenServer.call(caller, server, request, timeout));
    }

    static void stop(Lab lab, Caller caller, Destination server) throws Exception {
        stop(lab, caller, server, ExitReason.NORMAL, GenServer.FOREVER);
    }

    static void stop(Lab lab, Caller caller, Destination server, ExitReason reason, Duration timeout) throws Exception {
        var called = new Called("stop", List.of(server, reason, timeout));
        called.noted(lab, () -> {
            GenServer.stop(caller, server, reason, timeout);
            return null;
        });
    }

    /** Does it, and notes this if it fails. */
    <R> R noted(Lab lab, Callable<R> call) throws Exception {
        try {
            return call.call();
        } catch (CallException | TaskException failed) {
            lab.failed(failed, this);
            throw failed;
        }
    }
}
