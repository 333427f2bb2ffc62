package watertight.genserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watertight.process.Pid;
import watertight.process.Schedules;
import watertight.process.Self;

/** Calls between processes that have much to read. */
class LongMailboxTest {

    private static final List<Integer> MANY = IntStream.range(0, 100).boxed().toList();

    /** Whenever it is cast something, it asks another server for its notes. Its state: itself, and how many answers it had. */
    private record Relay(Pid other) implements GenServer<Relay.Count, Relay.HowMany, Object> {

        record Count(Self self, int answers) {}

        record HowMany() implements Request<Integer> {}

        @Override
        public InitResult<Count> init(Self self) {
            return InitResult.ok(new Count(self, 0));
        }

        @Override
        public Result<Count> handleCast(Object message, Count count) throws Exception {
            GenServer.call(count.self(), other, new Dutiful.Notes());
            return Result.noReply(new Count(count.self(), count.answers() + 1));
        }

        @Override
        public CallResult<Count> handleCall(HowMany howMany, From from, Count count) {
            return CallResult.reply(count.answers(), count);
        }
    }

    @Test
    void aServerAnswersInItsTurn() throws Exception {
        Schedules.few((simulation, node) -> {
            simulation.start("client", () -> {
                Pid server = GenServer.start(node, new Dutiful()).orElseThrow();
                MANY.forEach(n -> GenServer.cast(node, server, n));
                assertEquals(MANY, GenServer.call(node, server, new Dutiful.Notes()));
            });
            simulation.withBudget(10_000_000).run();
        });
    }

    @Test
    void aCallerKeepsItsOwnMessagesInOrder() throws Exception {
        Schedules.few((simulation, node) -> {
            simulation.start(
                    "client",
                    () -> node.asProcess(self -> {
                        Pid server = GenServer.start(self, new Dutiful()).orElseThrow();
                        MANY.forEach(self.pid()::send);
                        assertEquals(List.of(), GenServer.call(self, server, new Dutiful.Notes()));
                        assertEquals(
                                MANY.size(), node.info(self.pid()).orElseThrow().mailboxLength());
                        for (int n : MANY) {
                            assertEquals(n, self.receive());
                        }
                        return null;
                    }));
            simulation.withBudget(10_000_000).run();
        });
    }

    @Test
    void aServerWithMuchToReadCallsAnother() throws Exception {
        Schedules.few((simulation, node) -> {
            simulation.start("client", () -> {
                Pid server = GenServer.start(node, new Dutiful()).orElseThrow();
                Pid relay = GenServer.start(node, new Relay(server)).orElseThrow();
                MANY.forEach(n -> GenServer.cast(node, relay, n));
                assertEquals(MANY.size(), GenServer.call(node, relay, new Relay.HowMany(), GenServer.FOREVER));
            });
            simulation.withBudget(10_000_000).run();
        });
    }
}
