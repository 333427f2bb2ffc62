package watertight.genserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import watertight.grader.sim.Simulation;
import watertight.process.CrashReports;
import watertight.process.ExitReason;
import watertight.process.Gauges;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.ProcessExit;
import watertight.process.Schedules;
import watertight.process.Trace;

/** A plain thread, such as a test's or JShell's, is a client like any process. */
class PlainThreadTest {

    @Test
    void itStartsCallsCastsAndStops() throws Exception {
        try (var node = new Node()) {
            Pid server = GenServer.start(node, new Dutiful()).orElseThrow();
            GenServer.cast(node, server, "note");
            assertEquals(List.of("note"), GenServer.call(node, server, new Dutiful.Notes()));
            var agent = new Agent<Integer>(Agent.start(node, () -> 1).orElseThrow());
            agent.update(node, n -> n + 1);
            assertEquals(List.of(2), agent.get(node, List::of));
            agent.stop(node);
            assertEquals(List.of(server), node.processes());
            assertEquals(0, Gauges.monitors(node));
            GenServer.stop(node, server);
            assertEquals(List.of(), node.processes());
        }
    }

    @Test
    void itIsAProcessForAsLongAsItsWorkTakes() throws Exception {
        try (var node = new Node()) {
            var events = new ArrayList<Trace>();
            node.trace(events::add);
            Pid pid = node.asProcess(self -> {
                assertEquals(List.of(self.pid()), node.processes());
                return self.pid();
            });
            assertEquals(List.of(), node.processes());
            assertEquals(List.of(new Trace.Started(pid), new Trace.Ended(pid, ExitReason.NORMAL)), events);
        }
    }

    @Test
    void itOutlivesAServerThatCrashes() throws Exception {
        try (var node = new Node();
                var _ = new CrashReports()) {
            Pid server = GenServer.start(node, new Dutiful()).orElseThrow();
            assertThrows(ServerEndedException.class, () -> GenServer.call(node, server, new Dutiful.Throw()));
            assertEquals(List.of(), node.processes());
        }
    }

    @Test
    void whatItsWorkThrowsIsItsOwnAndNoCrash() throws Exception {
        try (var node = new Node();
                var reports = new CrashReports()) {
            assertSame(
                    Dutiful.THROWN,
                    assertThrows(
                            IllegalStateException.class,
                            () -> node.asProcess(self -> {
                                throw Dutiful.THROWN;
                            })));
            var exit = assertThrows(ProcessExit.class, () -> node.asProcess(self -> self.exit(Dutiful.BOOM)));
            assertSame(Dutiful.BOOM, exit.reason());
            assertThrows(
                    InterruptedException.class,
                    () -> node.asProcess(self -> {
                        throw new InterruptedException();
                    }));
            assertEquals(List.of(), reports.words());
            assertEquals(List.of(), node.processes());
        }
    }

    @Test
    void aCallThatFailedLeavesNothingOfIt() throws Exception {
        try (var node = new Node()) {
            Pid server = GenServer.start(node, new Dutiful()).orElseThrow();
            assertThrows(
                    CallTimeoutException.class,
                    () -> GenServer.call(node, server, new Dutiful.Silence(), Duration.ZERO));
            assertEquals(List.of(server), node.processes());
            assertEquals(0, Gauges.monitors(node));
        }
    }

    @Test
    void aClosingNodeLetsNoCallerWait() throws Exception {
        Schedules.many((simulation, node) -> {
            var ends = new ArrayList<Throwable>();
            simulation.start("caller", () -> {
                Pid server = GenServer.start(node, new Dutiful()).orElseThrow();
                ends.add(assertThrows(
                        Exception.class, () -> GenServer.call(node, server, new Dutiful.Silence(), GenServer.FOREVER)));
            });
            simulation.start("closer", () -> {
                Simulation.pass(1);
                node.close();
            });
            simulation.run();
            Throwable end = ends.getFirst();
            boolean told = end instanceof ServerEndedException ended && ended.reason() == ExitReason.KILLED;
            assertTrue(told || end instanceof InterruptedException, () -> "It ended with " + end);
            assertEquals(List.of(), node.processes());
            assertEquals(0, simulation.threadsAlive());
        });
    }

    @Test
    void aClosingNodeInterruptsNobodyLater() throws Exception {
        Schedules.many((simulation, node) -> {
            var interrupted = new ArrayList<Boolean>();
            simulation.start("caller", () -> {
                try {
                    node.asProcess(self -> "done");
                } catch (IllegalStateException closed) {
                    // The node was closed before.
                }
                interrupted.add(Thread.currentThread().isInterrupted());
            });
            simulation.start("closer", node::close);
            simulation.run();
            assertEquals(List.of(false), interrupted);
        });
    }

    @Test
    void anInterruptOfItsOwnStays() throws Exception {
        try (var node = new Node()) {
            node.asProcess(self -> {
                Thread.currentThread().interrupt();
                return null;
            });
            assertTrue(Thread.interrupted());
        }
    }
}
