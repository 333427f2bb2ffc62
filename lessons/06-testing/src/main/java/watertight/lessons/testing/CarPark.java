package watertight.lessons.testing;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Self;

/** A car park, right or with a mistake. Its state is the number of free places. */
public final class CarPark implements GenServer<Integer, CarPark.Question, CarPark.Leave> {

    /** What may be wrong with it. */
    enum Mistake {
        NONE,
        ONE_TOO_MANY,
        NOBODY_LEAVES,
        LEAVES_WHEN_EMPTY
    }

    sealed interface Question {}

    record Enter() implements Question, Request<Boolean> {}

    record Free() implements Question, Request<Integer> {}

    record Leave() {}

    private final int places;
    private final Mistake mistake;

    private CarPark(int places, Mistake mistake) {
        this.places = places;
        this.mistake = mistake;
    }

    static StartResult start(Caller caller, int places, Mistake mistake) throws InterruptedException {
        return GenServer.start(caller, new CarPark(places, mistake));
    }

    static StartResult startLink(Self self, int places, StartOptions options) throws InterruptedException {
        return GenServer.startLink(self, new CarPark(places, Mistake.NONE), options);
    }

    // tag::promises[]
    /** Lets a car in, unless all places are taken. */
    static boolean enter(Caller caller, Destination park) throws InterruptedException {
        return GenServer.call(caller, park, new Enter());
    }

    /** A car leaves. If there is none, nothing happens. */
    static void leave(Caller caller, Destination park) {
        GenServer.cast(caller, park, new Leave());
    }

    /** How many places are free. */
    static int free(Caller caller, Destination park) throws InterruptedException {
        return GenServer.call(caller, park, new Free());
    }
    // end::promises[]

    @Override
    public InitResult<Integer> init(Self self) {
        return InitResult.ok(places);
    }

    @Override
    public CallResult<Integer> handleCall(Question question, From from, Integer free) {
        int last = mistake == Mistake.ONE_TOO_MANY ? 0 : 1;
        return switch (question) {
            case Free() -> CallResult.reply(free, free);
            case Enter() when free >= last -> CallResult.reply(true, free - 1);
            case Enter() -> CallResult.reply(false, free);
        };
    }

    @Override
    public Result<Integer> handleCast(Leave leave, Integer free) {
        int more = switch (mistake) {
            case NOBODY_LEAVES -> 0;
            case LEAVES_WHEN_EMPTY -> 1;
            case NONE, ONE_TOO_MANY -> free < places ? 1 : 0;
        };
        return Result.noReply(free + more);
    }
}
