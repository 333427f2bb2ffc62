package watertight.bench;

import com.typesafe.config.ConfigFactory;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** The programs of {@link WatertightBenchmark}, as typed actors. */
final class PekkoActors {

    record Ping(ActorRef<Pong> from, int number) {}

    record Pong(int number) {}

    record Item(int number) {}

    sealed interface Lap {}

    record Token(int hops) implements Lap {}

    record Stop() implements Lap {}

    private PekkoActors() {}

    /** An actor system whose guardian runs, in its own context, what it is sent. One thread for each core. */
    static ActorSystem<Consumer<ActorContext<?>>> system() {
        var config = ConfigFactory.parseMap(Map.of(
                        "pekko.loglevel",
                        "OFF",
                        "pekko.actor.default-dispatcher.fork-join-executor.parallelism-min",
                        1,
                        "pekko.actor.default-dispatcher.fork-join-executor.parallelism-factor",
                        1.0))
                .withFallback(ConfigFactory.load());
        return ActorSystem.create(guardian(), "bench", config);
    }

    private static Behavior<Consumer<ActorContext<?>>> guardian() {
        return Behaviors.receive((context, task) -> {
            task.accept(context);
            return Behaviors.same();
        });
    }

    static Behavior<Ping> pong() {
        return Behaviors.receiveMessage(ping -> {
            ping.from().tell(new Pong(ping.number()));
            return Behaviors.same();
        });
    }

    static Behavior<Pong> player(ActorRef<Ping> pong, int rounds, CountDownLatch done) {
        return Behaviors.setup(context -> {
            pong.tell(new Ping(context.getSelf(), 1));
            return Behaviors.receiveMessage(answer -> {
                if (answer.number() == rounds) {
                    done.countDown();
                    return Behaviors.stopped();
                }
                pong.tell(new Ping(context.getSelf(), answer.number() + 1));
                return Behaviors.same();
            });
        });
    }

    /** The member of a ring that builds the others, and starts each round. */
    static Behavior<Lap> ring(int size, int rounds, CountDownLatch done) {
        return Behaviors.setup(context -> {
            ActorRef<Lap> next = context.getSelf();
            for (int i = 1; i < size; i++) {
                next = context.spawnAnonymous(member(next));
            }
            next.tell(new Token(1));
            return first(next, size * rounds, done);
        });
    }

    private static Behavior<Lap> first(ActorRef<Lap> next, int hops, CountDownLatch done) {
        return Behaviors.receiveMessage(lap -> {
            switch (lap) {
                case Token token when token.hops() < hops -> next.tell(new Token(token.hops() + 1));
                case Token _ -> next.tell(new Stop());
                case Stop _ -> done.countDown();
            }
            return lap instanceof Stop ? Behaviors.stopped() : Behaviors.same();
        });
    }

    private static Behavior<Lap> member(ActorRef<Lap> next) {
        return Behaviors.receiveMessage(lap -> {
            next.tell(lap instanceof Token token ? new Token(token.hops() + 1) : lap);
            return lap instanceof Stop ? Behaviors.stopped() : Behaviors.same();
        });
    }

    static Behavior<Item> receiver(int items, CountDownLatch done) {
        return Behaviors.setup(_ -> new Receiver(items, done).behavior());
    }

    /** Counts what it is sent: an actor's own state needs no lock. */
    private static final class Receiver {
        private final CountDownLatch done;
        private int left;

        Receiver(int items, CountDownLatch done) {
            this.left = items;
            this.done = done;
        }

        Behavior<Item> behavior() {
            return Behaviors.receiveMessage(_ -> {
                if (--left > 0) {
                    return Behaviors.same();
                }
                done.countDown();
                return Behaviors.stopped();
            });
        }
    }

    static Behavior<Void> sender(ActorRef<Item> receiver, int items) {
        return Behaviors.setup(_ -> {
            for (int i = 0; i < items; i++) {
                receiver.tell(new Item(i));
            }
            return Behaviors.stopped();
        });
    }

    static Behavior<Void> shortLived(CountDownLatch done) {
        return Behaviors.setup(_ -> {
            done.countDown();
            return Behaviors.stopped();
        });
    }

    /** Waits for a message that never comes. */
    static Behavior<Object> idle(CountDownLatch begun) {
        return Behaviors.setup(_ -> {
            begun.countDown();
            return Behaviors.receiveMessage(_ -> Behaviors.same());
        });
    }
}
