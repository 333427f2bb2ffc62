package watertight.bench;

import java.util.concurrent.CountDownLatch;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import watertight.genserver.GenServer;

/** {@link Counter} and its clients, as typed actors: a call is an ask, a cast is a tell. */
final class PekkoCounter {

    sealed interface Request {}

    record AddAndGet(int number, ActorRef<Sum> from) implements Request {}

    record Add(int number) implements Request {}

    record Sum(long sum) {}

    private PekkoCounter() {}

    static Behavior<Request> counter() {
        return counter(0);
    }

    private static Behavior<Request> counter(long count) {
        return Behaviors.receiveMessage(request -> switch (request) {
            case Add(int number) -> counter(count + number);
            case AddAndGet(int number, ActorRef<Sum> from) -> {
                from.tell(new Sum(count + number));
                yield counter(count + number);
            }
        });
    }

    /** Asks so many times, each time after the answer to the question before. */
    static Behavior<Sum> client(ActorRef<Request> counter, int calls, CountDownLatch done) {
        return Behaviors.setup(context -> {
            ask(context, counter);
            return client(context, counter, calls, done);
        });
    }

    private static Behavior<Sum> client(
            ActorContext<Sum> context, ActorRef<Request> counter, int unanswered, CountDownLatch done) {
        return Behaviors.receiveMessage(_ -> {
            if (unanswered == 1) {
                done.countDown();
                return Behaviors.stopped();
            }
            ask(context, counter);
            return client(context, counter, unanswered - 1, done);
        });
    }

    /** Tells so many times, and asks once. */
    static Behavior<Sum> caster(ActorRef<Request> counter, int casts, CountDownLatch done) {
        return Behaviors.setup(context -> {
            for (int i = 0; i < casts; i++) {
                counter.tell(new Add(1));
            }
            ask(context, counter);
            return client(context, counter, 1, done);
        });
    }

    private static void ask(ActorContext<Sum> context, ActorRef<Request> counter) {
        context.ask(Sum.class, counter, GenServer.DEFAULT_TIMEOUT, from -> new AddAndGet(1, from), PekkoCounter::sum);
    }

    private static Sum sum(Sum sum, Throwable failure) {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return sum;
    }
}
