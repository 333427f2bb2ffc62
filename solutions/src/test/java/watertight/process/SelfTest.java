package watertight.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SelfTest {

    @Test
    void onlyTheProcessItselfMayUseIt() throws Exception {
        Schedules.few((simulation, node) -> {
            var leaked = new AtomicReference<Self>();
            Pid other = node.spawn(Self::receive);
            Pid pid = node.spawn(self -> {
                leaked.set(self);
                self.receive();
            });
            simulation.run();
            String refusal = "Only process <2> itself may use its Self: send it a message instead.";
            for (Executable use : uses(leaked.get(), other)) {
                assertEquals(
                        refusal, assertThrows(IllegalStateException.class, use).getMessage());
            }
            assertTrue(pid.isAlive());
        });
    }

    private static List<Executable> uses(Self self, Pid other) {
        var monitor = new Monitor(self.pid(), other, other);
        return List.of(
                self::receive,
                () -> self.receive(Duration.ZERO),
                () -> self.receive(String.class),
                () -> self.receive(String.class, Duration.ZERO),
                () -> self.receive("wanted"::equals),
                () -> self.receive("wanted"::equals, Duration.ZERO),
                () -> self.link(other),
                () -> self.unlink(other),
                () -> self.spawnLink(child -> {}),
                () -> self.spawnMonitor(child -> {}),
                () -> self.monitor(other),
                () -> self.demonitor(monitor),
                () -> self.demonitorAndFlush(monitor),
                () -> self.trapExits(true),
                self::alias,
                self::aliasForOne,
                () -> self.exit(ExitReason.SHUTDOWN),
                () -> self.exit(other, ExitReason.SHUTDOWN));
    }

    @Test
    void aProcessThatIsInterruptedCrashes() throws Exception {
        Schedules.few((simulation, node) -> {
            try (var reports = new CrashReports()) {
                Pid pid = node.spawn(self -> {
                    Thread.currentThread().interrupt();
                    self.receive();
                });
                simulation.run();
                var crash =
                        assertInstanceOf(ExitReason.Crash.class, pid.process().exitReason());
                assertInstanceOf(InterruptedException.class, crash.cause());
                assertEquals(1, reports.caught().size());
            }
        });
    }

    @Test
    void aKilledProcessCanReceiveNothingMoreAndTiesItselfToNobody() throws Exception {
        Schedules.few((simulation, node) -> {
            Pid other = node.spawn(Self::receive);
            var wentOn = new AtomicReference<String>("not at all");
            node.spawn(self -> {
                self.pid().send("unread");
                node.kill(self.pid());
                assertThrows(InterruptedException.class, self::receive);
                assertThrows(InterruptedException.class, () -> self.receive(Duration.ZERO));
                for (Executable tie : List.<Executable>of(
                        () -> self.link(other),
                        () -> self.monitor(other),
                        () -> self.spawnLink(Self::receive),
                        () -> self.spawnMonitor(Self::receive),
                        self::alias,
                        () -> self.exit(other, ExitReason.SHUTDOWN))) {
                    assertEquals(
                            ExitReason.KILLED,
                            assertThrows(ProcessExit.class, tie).reason());
                }
                wentOn.set("to its end");
            });
            simulation.run();
            assertEquals("to its end", wentOn.get());
            assertEquals(List.of(other), node.processes());
        });
    }

    @Test
    void noChildOutlivesAParentThatIsKilledWhileItSpawns() throws Exception {
        Schedules.many((simulation, node) -> {
            Pid parent = node.spawn(self -> {
                while (true) {
                    self.spawnLink(child -> new CountDownLatch(1).await());
                    Thread.yield();
                }
            });
            simulation.start("killer", () -> node.kill(parent));
            simulation.run();
            assertEquals(List.of(), node.processes());
            assertEquals(0, simulation.threadsAlive());
        });
    }

    @Test
    void whoeverCatchesItsOwnExitGoesOn() throws Exception {
        Schedules.few((simulation, node) -> {
            Pid pid = node.spawn(self -> {
                assertThrows(ProcessExit.class, () -> self.exit(ExitReason.SHUTDOWN));
                self.receive();
            });
            simulation.run();
            assertTrue(pid.isAlive());
            pid.send("end");
            simulation.run();
            assertFalse(pid.isAlive());
            assertEquals(ExitReason.NORMAL, pid.process().exitReason());
        });
    }

    @Test
    void whateverComesInTimeIsReceived() throws Exception {
        Schedules.few((simulation, node) -> {
            var got = new ArrayList<Object>();
            Pid pid = node.spawn(self -> {
                got.add(self.receive(Integer.class, Duration.ofSeconds(1)));
                got.add(self.receive("wanted"::equals, Duration.ofSeconds(1)));
                got.add(self.receive(Duration.ofSeconds(1)));
                got.add(self.receive(Duration.ofSeconds(1)));
            });
            List.of("first", "wanted", 3).forEach(pid::send);
            simulation.run();
            assertEquals(List.of(Optional.of(3), Optional.of("wanted"), Optional.of("first"), Optional.empty()), got);
        });
    }
}
