package watertight.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Links, monitors and names, made in the very moment that a process ends. */
class TiesTest {

    private static final ExitReason BOOM = ExitReason.crash("boom");

    @Test
    void whoLinksToAProcessThatIsEndingHearsOfItOnce() throws Exception {
        Schedules.many((simulation, node) -> {
            var heard = new ArrayList<Object>();
            Pid ending = node.spawn(Self::receive);
            node.spawn(self -> {
                self.trapExits(true);
                self.link(ending);
                listen(self, heard);
            });
            simulation.start("ender", () -> node.exit(ending, BOOM));
            simulation.run();
            assertEquals(1, heard.size());
            assertTrue(Set.of(BOOM, ExitReason.NO_PROCESS).contains(((Exit) heard.getFirst()).reason()));
        });
    }

    @Test
    void whoWatchesAProcessThatIsEndingHearsOfItOnce() throws Exception {
        Schedules.many((simulation, node) -> {
            var heard = new ArrayList<Object>();
            Pid ending = node.spawn(Self::receive);
            node.spawn(self -> {
                self.monitor(ending);
                listen(self, heard);
            });
            simulation.start("ender", () -> node.exit(ending, BOOM));
            simulation.run();
            assertEquals(1, heard.size());
            assertTrue(Set.of(BOOM, ExitReason.NO_PROCESS).contains(((Down) heard.getFirst()).reason()));
        });
    }

    @Test
    void whoIsLinkedAndWatchesHasTheExitSignalBeforeTheDown() throws Exception {
        Schedules.many((simulation, node) -> {
            Pid ending = node.spawn(Self::receive);
            simulation.start(
                    "watcher",
                    () -> node.asProcess(self -> {
                        self.trapExits(true);
                        self.link(ending);
                        self.monitor(ending);
                        ending.send("end");
                        self.receive(Down.class);
                        assertEquals(
                                Optional.of(ending),
                                self.receive(Exit.class, Duration.ZERO).map(Exit::from));
                        return null;
                    }));
            simulation.run();
        });
    }

    private static void listen(Self self, List<Object> heard) throws InterruptedException {
        Optional<Object> message = self.receive(Duration.ofSeconds(1));
        while (message.isPresent()) {
            heard.add(message.get());
            message = self.receive(Duration.ofSeconds(1));
        }
    }

    @Test
    void nothingIsLeftOfTheTiesOfAProcessThatIsKilledWhileItMakesThem() throws Exception {
        Schedules.many((simulation, node) -> {
            Pid survivor = node.spawn(self -> {
                self.trapExits(true);
                self.receive(Pid.class).send("I trap exits");
                self.receive("end"::equals);
            });
            simulation.run();
            Pid killed = node.spawn(self -> {
                survivor.send(self.pid());
                self.receive();
                self.link(survivor);
                self.monitor(survivor);
                self.receive();
            });
            simulation.start("killer", () -> node.kill(killed));
            simulation.run();
            assertTrue(survivor.isAlive());
            assertEquals(Set.of(), node.links().of(survivor));
            assertEquals(List.of(), node.monitors().breakAll(survivor));
        });
    }

    @Test
    void nothingIsLeftOfTiesWhenBothEndsHaveEnded() throws Exception {
        Schedules.many((simulation, node) -> {
            try (var reports = new CrashReports()) {
                Pid one = node.spawn(Self::receive);
                Pid two = node.spawn(self -> {
                    self.monitor(one);
                    self.link(one);
                    self.receive();
                });
                simulation.start("killer of one", () -> node.kill(one));
                simulation.start("killer of two", () -> node.kill(two));
                simulation.run();
                for (Pid ended : List.of(one, two)) {
                    assertEquals(Set.of(), node.links().of(ended));
                    assertEquals(List.of(), node.monitors().breakAll(ended));
                }
                assertTrue(reports.words().size() <= 1, "only linking to one that has ended is a crash");
            }
        });
    }

    @Test
    void aProcessGetsOneNameHoweverManyNameIt() throws Exception {
        Schedules.many((simulation, node) -> {
            var refused = new ArrayList<String>();
            Pid pid = node.spawn(Self::receive);
            for (String word : List.of("a", "b")) {
                simulation.start("namer of " + word, () -> {
                    try {
                        node.register(new Name(word), pid);
                    } catch (IllegalArgumentException refusal) {
                        refused.add(refusal.getMessage());
                    }
                });
            }
            simulation.run();
            assertEquals(1, refused.size());
            node.kill(pid);
            assertEquals(Optional.empty(), node.whereis(new Name("a")));
            assertEquals(Optional.empty(), node.whereis(new Name("b")));
        });
    }

    @Test
    void aNameGivenToAProcessThatIsEndingIsFreeAfterwards() throws Exception {
        Schedules.many((simulation, node) -> {
            Pid pid = node.spawn(Self::receive);
            simulation.start("namer", () -> {
                try {
                    node.register(new Name("svc"), pid);
                } catch (IllegalArgumentException itHasEnded) {
                    // It came too late.
                }
            });
            simulation.start("killer", () -> node.kill(pid));
            simulation.run();
            assertEquals(Optional.empty(), node.whereis(new Name("svc")));
        });
    }

    @Test
    void flushingTakesNothingButTheDownOfThatMonitor() throws Exception {
        Schedules.few((simulation, node) -> {
            var got = new ArrayList<Object>();
            Pid ending = node.spawn(Self::receive);
            Pid pid = node.spawn(self -> {
                self.receive("go"::equals);
                Monitor flushed = self.monitor(ending);
                Monitor kept = self.monitor(ending);
                node.kill(ending);
                self.demonitorAndFlush(flushed);
                got.add(self.receive());
                got.add(self.receive(Down.class).monitor() == kept);
                got.add(self.receive(Duration.ofSeconds(1)));
            });
            pid.send("hello");
            pid.send("go");
            simulation.run();
            assertEquals(List.of("hello", true, Optional.empty()), got);
        });
    }

    @Test
    void theMonitorsOfAWatcherThatHasEndedAreOff() throws Exception {
        Schedules.few((simulation, node) -> {
            var monitor = new AtomicReference<Monitor>();
            Pid watched = node.spawn(Self::receive);
            node.spawn(self -> monitor.set(self.monitor(watched)));
            simulation.run();
            assertFalse(node.monitors().takeOff(monitor.get()));
        });
    }

    @Test
    void aProcessThatHasEndedBeforeItBeginsIsInterrupted() throws Exception {
        Schedules.few((simulation, node) -> {
            Process process = node.create();
            process.end(ExitReason.KILLED);
            simulation.start("starter", () -> process.start(self -> new CountDownLatch(1).await()));
            simulation.run();
            assertEquals(0, simulation.threadsAlive());
        });
    }
}
