package watertight.genserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Schedules;
import watertight.process.Self;
import watertight.process.Trace;

/** A server that has nothing to serve. */
class IgnoredServerTest {

    private static final Name NAME = new Name("server");

    /** Says ignore. */
    private record Idle() implements GenServer<Void, Void, Void> {

        @Override
        public InitResult<Void> init(Self self) {
            return InitResult.ignore();
        }
    }

    @Test
    void itHasGivenItsNameBackBeforeItTells() throws Exception {
        Schedules.few((simulation, node) -> {
            var holders = new ArrayList<Optional<Pid>>();
            node.trace(event -> {
                if (event instanceof Trace.Sent(Pid _, Protocol.Ack _)) {
                    holders.add(node.whereis(NAME));
                }
            });
            simulation.start(
                    "client",
                    () -> assertEquals(
                            new StartResult.Ignored(), GenServer.start(node, new Idle(), StartOptions.named(NAME))));
            simulation.run();
            assertEquals(List.of(Optional.empty()), holders);
        });
    }
}
