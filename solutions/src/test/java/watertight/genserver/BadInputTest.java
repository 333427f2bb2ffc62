package watertight.genserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** What a server or its client does wrong is said in one sentence, and harms nobody else. */
class BadInputTest {

    private record Ask() implements Request<Integer> {}

    /** A server that stops with no reason when it is asked anything. */
    private record Careless() implements GenServer<Integer, Ask, Void> {
        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(0);
        }

        @Override
        public CallResult<Integer> handleCall(Ask request, From from, Integer state) {
            return Result.stop(null, state);
        }
    }

    private static void assertRefused(Executable action) {
        assertEquals(
                "An exit reason can't be null.",
                assertThrows(NullPointerException.class, action).getMessage());
    }

    @Test
    void whoeverGivesItIsTold() throws Exception {
        try (var node = Lab.realNode()) {
            Pid server = GenServer.start(node, new Careless()).orElseThrow();
            assertRefused(() -> GenServer.stop(node, server, null, GenServer.FOREVER));
            assertRefused(() -> node.exit(server, null));
            assertTrue(server.isAlive());
        }
    }

    @Test
    void aServerThatStopsWithItCrashes() throws Exception {
        try (var node = Lab.realNode()) {
            Pid server = GenServer.start(node, new Careless()).orElseThrow();
            var ended = assertThrows(ServerEndedException.class, () -> GenServer.call(node, server, new Ask()));
            assertInstanceOf(ExitReason.Crash.class, ended.reason());
            assertFalse(server.isAlive());
        }
    }

    @Test
    void whoeverCallsNobodyIsToldSo() throws Exception {
        try (var node = Lab.realNode()) {
            Pid server = GenServer.start(node, new Careless()).orElseThrow();
            GenServer.stop(node, server);
            assertEquals(
                    "No answer from " + server + " to Ask[]: there is no such process.",
                    assertThrows(ServerEndedException.class, () -> GenServer.call(node, server, new Ask()))
                            .getMessage());
        }
    }
}
