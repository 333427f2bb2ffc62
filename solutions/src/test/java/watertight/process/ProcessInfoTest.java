package watertight.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcessInfoTest {

    @Test
    void aWaitingProcessIsToldOfExactly() throws Exception {
        Schedules.few((simulation, node) -> {
            Pid peer = node.spawn(Self::receive);
            Pid pid = node.spawn(self -> {
                self.link(peer);
                self.receive("wanted"::equals);
            });
            node.register(new Name("svc"), pid);
            pid.send("passed over");
            simulation.run();
            pid.send("passed over, too");
            var expected = new ProcessInfo(ProcessInfo.Status.WAITING, 2, Set.of(peer), Optional.of(new Name("svc")));
            simulation.run();
            assertEquals(Optional.of(expected), node.info(pid));
        });
    }

    @Test
    void aProcessThatTellsOfItselfIsRunning() throws Exception {
        Schedules.few((simulation, node) -> {
            Pid pid = node.spawn(self -> {
                var info = self.node().info(self.pid()).orElseThrow();
                assertEquals(new ProcessInfo(ProcessInfo.Status.RUNNING, 0, Set.of(), Optional.empty()), info);
            });
            simulation.run();
            assertEquals(ExitReason.NORMAL, pid.process().exitReason());
        });
    }

    @Test
    void nothingIsToldOfAProcessThatHasEnded() throws Exception {
        Schedules.few((simulation, node) -> {
            Pid pid = node.spawn(self -> {});
            simulation.run();
            assertEquals(Optional.empty(), node.info(pid));
        });
    }
}
