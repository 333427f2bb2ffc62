package watertight.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class NodeTest {

    private static final Name SVC = new Name("svc");

    @Test
    void itListsTheProcessesThatRun() throws Exception {
        Schedules.few((simulation, node) -> {
            Pid stays = node.spawn(Self::receive);
            Pid ends = node.spawn(self -> {});
            simulation.run();
            assertEquals(List.of(stays), node.processes());
            assertFalse(ends.isAlive());
            assertEquals(List.of(1L, 2L), List.of(stays.number(), ends.number()));
        });
    }

    @Test
    void closingEndsEveryProcess() throws Exception {
        Schedules.few((simulation, node) -> {
            node.spawn(self -> {
                self.trapExits(true);
                self.receive();
            });
            node.register(SVC, node.spawn(Self::receive));
            simulation.run();
            assertEquals(2, simulation.threadsAlive());
            node.close();
            assertEquals(List.of(), node.processes());
            assertEquals(Optional.empty(), node.whereis(SVC));
            simulation.run();
            assertEquals(0, simulation.threadsAlive());
        });
    }

    @Test
    void nothingCanBeSpawnedOnAClosedNode() throws Exception {
        Schedules.few((simulation, node) -> {
            node.close();
            var refused = assertThrows(IllegalStateException.class, () -> node.spawn(self -> {}));
            assertEquals("This node is closed: no process can be spawned on it.", refused.getMessage());
        });
    }

    @Test
    void aProcessSpawnedWhileTheNodeClosesEndsToo() throws Exception {
        Schedules.many((simulation, node) -> {
            var spawned = new ArrayList<Pid>();
            simulation.start("spawner", () -> {
                try {
                    spawned.add(node.spawn(Self::receive));
                } catch (IllegalStateException closed) {
                    // It came too late.
                }
            });
            simulation.start("closer", node::close);
            simulation.run();
            assertEquals(List.of(), node.processes());
            assertTrue(spawned.stream().noneMatch(Pid::isAlive));
            assertEquals(0, simulation.threadsAlive());
        });
    }

    @Test
    void aMessageThatIsStillOnItsWayWhenTheNodeClosesIsDropped() throws Exception {
        Schedules.few((simulation, node) -> {
            Pid pid = node.spawn(Self::receive);
            node.register(SVC, pid);
            node.sendAfter(pid, "late", Duration.ofSeconds(1));
            node.sendAfter(SVC, "late", Duration.ofSeconds(1));
            node.close();
            simulation.run();
            assertEquals(0, pid.process().mailbox().length());
            assertEquals(List.of(), simulation.uncaught());
        });
    }

    @Test
    void twoNodesDoNotSeeEachOther() throws Exception {
        Schedules.few((simulation, here) -> {
            var there = new Node(simulation.threads(), simulation.timers(), simulation.clock());
            Pid stranger = there.spawn(Self::receive);
            there.register(SVC, stranger);
            simulation.run();
            assertEquals(List.of(), here.processes());
            assertEquals(Optional.empty(), here.whereis(SVC));
            here.close();
            assertTrue(stranger.isAlive());
            String refusal = "Process <1> runs on another node: all it can be given is messages.";
            for (var refused : Set.<Runnable>of(
                    () -> here.register(SVC, stranger),
                    () -> here.kill(stranger),
                    () -> here.exit(stranger, ExitReason.SHUTDOWN),
                    () -> here.info(stranger))) {
                assertEquals(
                        refusal,
                        assertThrows(IllegalArgumentException.class, refused::run)
                                .getMessage());
            }
        });
    }

    @Test
    void aStrangerCanBeSentToButNotLinkedOrWatched() throws Exception {
        Schedules.few((simulation, here) -> {
            var there = new Node(simulation.threads(), simulation.timers(), simulation.clock());
            Pid stranger = there.spawn(self -> assertEquals("hello", self.receive()));
            here.spawn(self -> {
                assertThrows(IllegalArgumentException.class, () -> self.link(stranger));
                assertThrows(IllegalArgumentException.class, () -> self.monitor(stranger));
                assertThrows(IllegalArgumentException.class, () -> self.exit(stranger, ExitReason.SHUTDOWN));
                self.send(stranger, "hello");
            });
            simulation.run();
            assertEquals(List.of(), here.processes());
            assertEquals(ExitReason.NORMAL, stranger.process().exitReason());
        });
    }

    @Test
    void timersLookUpANameWhenTheyFire() throws Exception {
        Schedules.few((simulation, node) -> {
            var got = new ArrayList<Object>();
            node.sendAfter(SVC, "nobody yet", Duration.ofSeconds(1));
            node.sendAfter(SVC, "somebody", Duration.ofSeconds(3));
            simulation.runFor(Duration.ofSeconds(2));
            node.register(SVC, node.spawn(self -> got.add(self.receive())));
            simulation.run();
            assertEquals(List.of("somebody"), got);
            assertEquals(Duration.ofSeconds(3), simulation.now());
        });
    }

    @Test
    void aNameThatIsUnregisteredLeadsToNobody() throws Exception {
        Schedules.few((simulation, node) -> {
            node.register(SVC, node.spawn(Self::receive));
            node.unregister(SVC);
            assertEquals(Optional.empty(), node.whereis(SVC));
        });
    }

    @Test
    void aProcessThatNeverReceivesIsInterruptedTooHoweverEarlyTheNodeCloses() throws Exception {
        Schedules.many((simulation, node) -> {
            simulation.start("spawner", () -> {
                try {
                    node.spawn(self -> new CountDownLatch(1).await());
                } catch (IllegalStateException closed) {
                    // It came too late.
                }
            });
            simulation.start("closer", node::close);
            simulation.run();
            assertEquals(0, simulation.threadsAlive());
        });
    }

    /** On real threads and in real time: nothing here depends on how long it takes. */
    @Test
    void aNodeHasThreadsAndTimeOfItsOwn() throws Exception {
        try (var node = new Node()) {
            var got = new LinkedBlockingQueue<Object>();
            node.spawn(self -> got.add(self.receive(Duration.ofMillis(1))));
            assertEquals(Optional.empty(), got.take());
        }
    }
}
