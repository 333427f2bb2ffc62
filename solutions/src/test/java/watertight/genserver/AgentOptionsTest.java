package watertight.genserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import watertight.grader.sim.Simulation;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Schedules;
import watertight.process.Self;

/** How an agent is started and stopped, where it is told more than the usual. */
class AgentOptionsTest {

    private static final Name NAME = new Name("agent");
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** What is played in a process. */
    @FunctionalInterface
    private interface Play {
        void as(Self self) throws InterruptedException;
    }

    private static void play(Play play) throws Exception {
        Schedules.few((simulation, node) -> {
            simulation.start(
                    "client",
                    () -> node.asProcess(self -> {
                        play.as(self);
                        return null;
                    }));
            simulation.run();
        });
    }

    private static int slowly(int state) {
        try {
            Simulation.pass(SECOND.plusMillis(1));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return state;
    }

    @Test
    void itStopsWithTheReasonThatIsAskedFor() throws Exception {
        play(self -> {
            Pid pid = Agent.start(self, () -> 1).orElseThrow();
            self.monitor(pid);
            new Agent<Integer>(pid).stop(self, ExitReason.SHUTDOWN, SECOND);
            assertFalse(pid.isAlive());
            assertEquals(ExitReason.SHUTDOWN, self.receive(Down.class).reason());
        });
    }

    @Test
    void whoStopsItWaitsNoLongerThanTheTimeout() throws Exception {
        play(self -> {
            Pid pid = Agent.start(self, () -> 1).orElseThrow();
            var agent = new Agent<Integer>(pid);
            agent.cast(self, AgentOptionsTest::slowly);
            assertThrows(CallTimeoutException.class, () -> agent.stop(self, ExitReason.NORMAL, SECOND));
            assertTrue(pid.isAlive());
        });
    }

    @Test
    void itIsLinkedAndNamed() throws Exception {
        play(self -> {
            self.trapExits(true);
            StartOptions options = StartOptions.named(NAME).withInitTimeout(SECOND);
            Pid pid = Agent.startLink(self, () -> 1, options).orElseThrow();
            assertEquals(1, new Agent<Integer>(NAME).<Integer>get(self, n -> n));
            new Agent<Integer>(NAME).stop(self, ExitReason.SHUTDOWN, SECOND);
            assertEquals(pid, self.receive(Exit.class).from());
            assertInstanceOf(StartResult.TimedOut.class, Agent.startLink(self, () -> slowly(1), options));
        });
    }
}
