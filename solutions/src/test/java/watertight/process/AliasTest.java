package watertight.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AliasTest {

    @Test
    void nothingArrivesOnceItIsSwitchedOff() throws Exception {
        Schedules.many((simulation, node) -> {
            var afterwards = new AtomicReference<Optional<Object>>();
            node.spawn(self -> {
                Alias alias = self.alias();
                node.spawn(sender -> alias.send("answer"));
                self.receive(Duration.ZERO);
                alias.switchOff();
                self.receive(Duration.ZERO);
                afterwards.set(self.receive(Duration.ofSeconds(1)));
            });
            simulation.run();
            assertEquals(Optional.empty(), afterwards.get());
        });
    }

    @Test
    void anAliasForOneLetsOneThrough() throws Exception {
        Schedules.many((simulation, node) -> {
            var got = new ArrayList<Object>();
            node.spawn(self -> {
                Alias alias = self.aliasForOne();
                node.spawn(sender -> alias.send("one"));
                node.spawn(sender -> alias.send("two"));
                got.add(self.receive());
                assertFalse(alias.switchOff());
                self.receive(Duration.ofSeconds(1)).ifPresent(got::add);
            });
            simulation.run();
            assertEquals(1, got.size());
        });
    }

    @Test
    void anAliasLetsEveryoneThroughWhileItIsOn() throws Exception {
        Schedules.few((simulation, node) -> {
            var got = new ArrayList<Object>();
            node.spawn(self -> {
                Alias alias = self.alias();
                alias.send("one");
                alias.send("two");
                got.add(self.receive());
                got.add(self.receive());
                assertTrue(alias.switchOff());
                assertFalse(alias.switchOff());
            });
            simulation.run();
            assertEquals(List.of("one", "two"), got);
        });
    }

    @Test
    void whoIsDoneWithItLeavesItFreeForOthers() throws Exception {
        Schedules.few((simulation, node) -> {
            Alias alias = new Alias(node.spawn(Self::receive), false);
            simulation.start("one", alias::switchOff);
            simulation.run();
            simulation.start("another", alias::switchOff);
            simulation.run();
            simulation.start("sender", () -> alias.send("hello"));
            simulation.run();
        });
    }

    @Test
    void switchingOffTellsWhetherItWasOn() throws Exception {
        Schedules.few((simulation, node) -> {
            Alias alias = new Alias(node.spawn(Self::receive), false);
            assertTrue(alias.switchOff());
            assertFalse(alias.switchOff());
        });
    }
}
