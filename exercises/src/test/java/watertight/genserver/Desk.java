package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import watertight.grader.sim.Simulation;
import watertight.process.Self;

/** A server for the tests of calls. Its state is what it has carried out, in order. It sleeps where it is slow. */
final class Desk implements GenServer<Desk.State, Desk.Question, Integer> {

    /** What it answers. */
    sealed interface Question {}

    /** Twice the number, once the time has passed; nobody else is served until then. */
    record Twice(int number, Duration time) implements Question, Request<Integer> {
        Twice(int number) {
            this(number, Duration.ZERO);
        }
    }

    /** The number in words. Another process answers, once the time has passed. */
    record Words(int number, Duration time) implements Question, Request<String> {}

    /** What has been carried out: the numbers of the questions and of what was cast. */
    record Done() implements Question, Request<List<Integer>> {}

    record State(Self self, List<Integer> done) {
        State with(int number) {
            var longer = new ArrayList<>(done);
            longer.add(number);
            return new State(self, List.copyOf(longer));
        }
    }

    static String words(int number) {
        return "number " + number;
    }

    @Override
    public InitResult<State> init(Self self) {
        return InitResult.ok(new State(self, List.of()));
    }

    @Override
    public CallResult<State> handleCall(Question question, From from, State state) throws InterruptedException {
        return switch (question) {
            case Twice(int number, Duration time) -> {
                passing(time);
                yield CallResult.reply(2 * number, state.with(number));
            }
            case Words(int number, Duration time) -> {
                state.self().node().spawn(clerk -> {
                    passing(time);
                    GenServer.reply(from, words(number));
                });
                yield Result.noReply(state.with(number));
            }
            case Done() -> CallResult.reply(state.done(), state);
        };
    }

    @Override
    public Result<State> handleCast(Integer number, State state) {
        return Result.noReply(state.with(number));
    }

    private static void passing(Duration time) throws InterruptedException {
        if (time.isPositive()) {
            Simulation.pass(time);
        }
    }
}
