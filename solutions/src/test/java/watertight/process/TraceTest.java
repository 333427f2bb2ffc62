package watertight.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {

    @Test
    void aNodeTellsItsTracerWhatHappensInOrder() throws Exception {
        Schedules.few((simulation, node) -> {
            var boom = new IllegalStateException("boom");
            var events = new ArrayList<Trace>();
            node.trace(events::add);
            Pid target = node.spawn(self -> {
                self.trapExits(true);
                self.receive("end"::equals);
            });
            Pid subject = node.spawn(self -> {
                self.link(target);
                self.monitor(target);
                self.receive();
                throw boom;
            });
            simulation.run();
            subject.send("go");
            try (var reports = new CrashReports()) {
                simulation.run();
                assertEquals(1, reports.caught().size());
            }
            events.removeIf(event -> event instanceof Trace.Started(Pid pid) && pid == target);
            assertEquals(
                    List.of(
                            new Trace.Started(subject),
                            new Trace.Linked(subject, target),
                            new Trace.Monitored(subject, target),
                            new Trace.Sent(subject, "go"),
                            new Trace.Received(subject, "go"),
                            new Trace.Crashed(subject, boom),
                            new Trace.Ended(subject, new ExitReason.Crash(boom))),
                    events);
        });
    }
}
