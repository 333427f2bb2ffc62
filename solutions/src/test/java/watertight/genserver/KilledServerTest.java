package watertight.genserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import watertight.grader.sim.Draws;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;

/** A server that is killed while a callback runs which does not notice: it goes no further than that callback. */
class KilledServerTest {

    /** Works for as long, deaf to interrupts. */
    private static void compute(Duration time, Simulation simulation) {
        Duration end = simulation.now().plus(time);
        while (simulation.now().compareTo(end) < 0) {
            Thread.interrupted();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** What each callback noted, of a server that is killed in the middle of its first second. */
    private static List<String> notes(InitResult<Integer> first, Result<Integer> then) {
        var notes = new ArrayList<String>();
        try (var simulation = new Simulation(Draws.none(), 0)) {
            var node = new Node(simulation.threads(), simulation.timers(), simulation.clock());
            var server = new GenServer<Integer, Void, Void>() {
                @Override
                public InitResult<Integer> init(Self self) {
                    notes.add("init");
                    if (first instanceof InitResult.Ok<Integer> ok && ok.state() > 0) {
                        compute(Duration.ofSeconds(1), simulation);
                    }
                    return first;
                }

                @Override
                public Result<Integer> handleContinue(Object argument, Integer state) {
                    notes.add("continue");
                    compute(Duration.ofSeconds(1), simulation);
                    return then;
                }

                @Override
                public void terminate(ExitReason reason, Integer state) {
                    notes.add("terminate");
                }
            };
            simulation.start("starter", () -> GenServer.start(node, server, StartOptions.NONE));
            simulation.start("killer", () -> {
                Simulation.pass(500);
                // The starter waits in init: only the server, spawned after it, is to be killed.
                node.kill(Collections.max(node.processes(), Comparator.comparing(Pid::number)));
            });
            simulation.run();
        }
        return notes;
    }

    /** Answers one call for good, and takes a second for {@code handleCall} or for {@code terminate}. */
    private record Slow(Simulation simulation, boolean toAnswer) implements GenServer<Integer, String, Void> {

        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(0);
        }

        @Override
        public CallResult<Integer> handleCall(String request, From from, Integer state) {
            if (toAnswer) {
                compute(Duration.ofSeconds(1), simulation);
                return CallResult.reply("answer", state);
            }
            return CallResult.stopAndReply(ExitReason.NORMAL, "last words", state);
        }

        @Override
        public void terminate(ExitReason reason, Integer state) {
            compute(Duration.ofSeconds(1), simulation);
        }
    }

    /** What a client hears of such a server, which is killed after {@code life}. It waits for longer than that. */
    private static List<Object> heard(boolean toAnswer, Duration life) {
        var heard = new ArrayList<>();
        try (var simulation = new Simulation(Draws.none(), 0)) {
            var node = new Node(simulation.threads(), simulation.timers(), simulation.clock());
            simulation.start(
                    "client",
                    () -> node.asProcess(self -> {
                        Pid server = GenServer.start(self, new Slow(simulation, toAnswer))
                                .orElseThrow();
                        server.send(new Protocol.Call("request", new From(self.aliasForOne())));
                        Simulation.pass(life);
                        node.kill(server);
                        self.receive(Protocol.Answer.class, Duration.ofSeconds(2))
                                .ifPresent(answer -> heard.add(answer.value()));
                        return null;
                    }));
            simulation.run();
        }
        return heard;
    }

    @Test
    void itDoesNotAnswer() {
        assertEquals(List.of(), heard(true, Duration.ofMillis(500)));
        assertEquals(List.of("answer"), heard(true, Duration.ofMillis(1_500)));
    }

    @Test
    void itHasNoLastWords() {
        assertEquals(List.of(), heard(false, Duration.ofMillis(500)));
        assertEquals(List.of("last words"), heard(false, Duration.ofMillis(1_500)));
    }

    @Test
    void itDoesNotStop() {
        assertEquals(
                List.of("init", "continue"),
                notes(InitResult.ok(0).andContinue("work"), Result.stop(ExitReason.NORMAL, 0)));
    }

    @Test
    void itDoesNotContinue() {
        assertEquals(
                List.of("init", "continue"),
                notes(InitResult.ok(0).andContinue("work"), Result.noReply(0).andContinue("work")));
    }

    @Test
    void itDoesNotBeginToServe() {
        assertEquals(List.of("init"), notes(InitResult.ok(1).andContinue("work"), Result.noReply(0)));
    }
}
