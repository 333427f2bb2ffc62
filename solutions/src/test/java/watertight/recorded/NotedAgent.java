package watertight.recorded;

import static watertight.recorded.Nothing.NOTHING;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import watertight.genserver.Agent;
import watertight.genserver.Agent.Change;
import watertight.genserver.GenServer;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.ExitReason;

/** An agent. When a call of it fails, it is noted what was {@link Called}, in OTP's words. */
record NotedAgent(Lab lab, Agent<Integer> agent) {

    private enum Word {
        GET,
        GET_AND_UPDATE,
        UPDATE
    }

    Destination address() {
        return agent.address();
    }

    <R> R get(Caller caller, Function<Integer, R> function) throws Exception {
        return called(Word.GET, function, GenServer.DEFAULT_TIMEOUT).noted(lab, () -> agent.get(caller, function));
    }

    Nothing update(Caller caller, UnaryOperator<Integer> function) throws Exception {
        return update(caller, function, GenServer.DEFAULT_TIMEOUT);
    }

    Nothing update(Caller caller, UnaryOperator<Integer> function, Duration timeout) throws Exception {
        return called(Word.UPDATE, function, timeout).noted(lab, () -> {
            agent.update(caller, function, timeout);
            return NOTHING;
        });
    }

    <R> R getAndUpdate(Caller caller, Function<Integer, Change<R, Integer>> function) throws Exception {
        return called(Word.GET_AND_UPDATE, function, GenServer.DEFAULT_TIMEOUT)
                .noted(lab, () -> agent.getAndUpdate(caller, function));
    }

    void cast(Caller caller, UnaryOperator<Integer> function) {
        agent.cast(caller, function);
    }

    Nothing stop(Caller caller) throws Exception {
        var called = new Called("stop", List.of(address(), ExitReason.NORMAL, GenServer.FOREVER));
        return called.noted(lab, () -> {
            agent.stop(caller);
            return NOTHING;
        });
    }

    private Called called(Word what, Function<?, ?> function, Duration timeout) {
        return new Called("call", List.of(address(), Tuple.of(what, function), timeout));
    }
}
