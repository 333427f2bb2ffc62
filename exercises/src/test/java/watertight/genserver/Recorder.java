package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** A server whose state is the list of what it was given, in order. What it is given says what it does next. */
final class Recorder implements GenServer<List<String>, Recorder.Step, Recorder.Step> {

    /** What it is cast, asked, or continues with: some words, which are the answer too, and what it does after that. */
    record Step(String words, Next next) implements Request<String> {
        static Step of(Object words) {
            return new Step(words.toString(), Next.MESSAGE);
        }

        Step thenWaits(Duration idle) {
            return new Step(words, new Next.Timeout(idle));
        }

        Step thenGoesOn(Step argument) {
            return new Step(words, new Next.Continue(argument));
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** How it initialises. */
    @FunctionalInterface
    interface Init {
        InitResult<List<String>> run(Self self) throws Exception;
    }

    private final Init init;
    private Duration work = Duration.ZERO;
    private List<String> state = List.of();
    private int inside;
    private int mostInside;

    Recorder(Init init) {
        this.init = init;
    }

    /** One that is ready at once. */
    Recorder() {
        this(self -> InitResult.ok(List.of("init")));
    }

    /** The same, but each callback takes so long. */
    Recorder withWork(Duration time) {
        work = time;
        return this;
    }

    /** Runs the loop over it, in a process of its own, without the start that initialises. */
    Pid serve(Lab lab) {
        return lab.node().spawn(self -> new Loop<>(self, this, null, List.of("init"), Next.MESSAGE).serve());
    }

    /** The state that the last callback returned. */
    List<String> state() {
        return state;
    }

    /** How many callbacks ran at the same time, at most. */
    int mostInside() {
        return mostInside;
    }

    @Override
    public InitResult<List<String>> init(Self self) throws Exception {
        InitResult<List<String>> result = init.run(self);
        if (result instanceof InitResult.Ok<List<String>> ok) {
            state = ok.state();
        }
        return result;
    }

    @Override
    public CallResult<List<String>> handleCall(Step request, From from, List<String> given) throws Exception {
        return new CallResult.Reply<>("re: " + request, handled("call " + request, given), request.next());
    }

    @Override
    public Result<List<String>> handleCast(Step message, List<String> given) throws Exception {
        return new Result.NoReply<>(handled("cast " + message, given), message.next());
    }

    /** A step, by hand or by a timer, is info as well. */
    @Override
    public Result<List<String>> handleInfo(Object message, List<String> given) throws Exception {
        Next next = message instanceof Step step ? step.next() : Next.MESSAGE;
        return new Result.NoReply<>(handled("info " + message, given), next);
    }

    @Override
    public Result<List<String>> handleContinue(Object argument, List<String> given) throws Exception {
        return new Result.NoReply<>(handled("continue " + argument, given), ((Step) argument).next());
    }

    private List<String> handled(String what, List<String> given) throws InterruptedException {
        mostInside = Math.max(mostInside, ++inside);
        Thread.yield();
        if (work.isPositive()) {
            Simulation.pass(work);
        }
        var extended = new ArrayList<>(given);
        extended.add(what);
        state = List.copyOf(extended);
        inside--;
        return state;
    }
}
