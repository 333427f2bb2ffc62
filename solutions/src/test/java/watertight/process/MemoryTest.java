package watertight.process;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On real threads: what is still reachable when processes have ended. */
class MemoryTest {

    @Test
    void aNodeHoldsNoProcessThatHasEnded() throws Exception {
        try (var node = new Node()) {
            Pid stays = node.spawn(Self::receive);
            WeakReference<Process> ended = tiedInEveryWay(node, stays);
            await().atMost(1, MINUTES).until(() -> node.processes().equals(List.of(stays)));
            awaitGone(ended);
            assertEquals(List.of(stays), node.processes());
        }
    }

    /** A process with links, monitors, a name, a belonging, a place in a registry, and messages that it never reads. */
    private static WeakReference<Process> tiedInEveryWay(Node node, Pid stays) {
        var registry = new Registry<String, Integer>(node, Registry.Keys.UNIQUE);
        Pid pid = node.spawn(self -> {
            self.link(stays);
            self.monitor(stays);
            self.monitor(self.pid());
            registry.register(self, "key", 1);
            node.addBelonging(self.pid(), _ -> {});
            node.register(new Name("svc"), self.pid());
            self.pid().send("unread");
            self.receive("end"::equals);
            node.unregister(new Name("svc"));
            node.register(new Name("other"), self.pid());
            self.unlink(registry.keeper());
            node.kill(registry.keeper());
        });
        pid.send("end");
        return new WeakReference<>(pid.process());
    }

    private static void awaitGone(WeakReference<Process> ended) {
        await().atMost(1, MINUTES).until(() -> {
            System.gc();
            return ended.get() == null;
        });
    }
}
