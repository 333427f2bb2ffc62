package watertight.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import watertight.process.Registry.Keys;
import watertight.process.Registry.Registration;

class RegistryTest {

    @Test
    void aUniqueKeyHasOneHolderHoweverManyWantIt() throws Exception {
        Schedules.many((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.UNIQUE);
            Map<Pid, Registration> answers = new ConcurrentHashMap<>();
            for (int i = 0; i < 3; i++) {
                node.spawn(self -> {
                    answers.put(self.pid(), registry.register(self, "key", 1));
                    self.receive();
                });
            }
            simulation.run();
            Pid holder = registry.whereis("key").orElseThrow();
            assertEquals(new Registry.Registered(), answers.remove(holder));
            var refusal = new Registry.AlreadyRegistered(holder);
            assertEquals(List.of(refusal, refusal), List.copyOf(answers.values()));
            assertEquals(1, registry.count());
        });
    }

    @Test
    void theKeyOfAProcessThatHasEndedCanBeTakenAtOnce() throws Exception {
        Schedules.many((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.UNIQUE);
            var answer = new AtomicReference<Registration>();
            Pid first = node.spawn(self -> {
                registry.register(self, "key", 1);
                self.receive();
            });
            simulation.run();
            Pid second = node.spawn(self -> {
                node.kill(first);
                assertEquals(List.of(), registry.lookup("key"));
                answer.set(registry.register(self, "key", 2));
                self.receive();
            });
            simulation.run();
            assertEquals(new Registry.Registered(), answer.get());
            assertEquals(List.of(new Registry.Entry<>(second, 2)), registry.lookup("key"));
        });
    }

    @Test
    void nothingIsLeftOfAProcessThatIsKilledWhileItRegisters() throws Exception {
        Schedules.veryMany((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.UNIQUE);
            Pid pid = node.spawn(self -> {
                registry.register(self, "one", 1);
                registry.register(self, "two", 2);
                registry.unregister(self, "one");
            });
            simulation.start("killer", () -> node.kill(pid));
            simulation.run();
            assertEquals(0, registry.count());
            assertEquals(Set.of(), node.links().of(registry.keeper()));
        });
    }

    @Test
    void whoIsRegisteredNowhereIsNotLinkedWithTheKeeper() throws Exception {
        Schedules.few((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.UNIQUE);
            var linked = new ArrayList<Boolean>();
            node.spawn(self -> {
                registry.register(self, "one", 1);
                registry.register(self, "two", 2);
                registry.unregister(self, "one");
                linked.add(node.links().of(self.pid()).contains(registry.keeper()));
                registry.unregister(self, "two");
                linked.add(node.links().of(self.pid()).contains(registry.keeper()));
            });
            simulation.run();
            assertEquals(List.of(true, false), linked);
        });
    }

    @Test
    void whoIsRegisteredFallsWithTheKeeper() throws Exception {
        Schedules.few((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.DUPLICATE);
            Pid pid = node.spawn(self -> {
                registry.register(self, "topic", 1);
                self.receive();
            });
            Pid stranger = node.spawn(Self::receive);
            simulation.run();
            node.exit(registry.keeper(), ExitReason.crash("a signal that a process sent by hand"));
            simulation.run();
            assertTrue(pid.isAlive());
            node.kill(registry.keeper());
            assertEquals(ExitReason.KILLED, pid.process().exitReason());
            assertTrue(stranger.isAlive());
        });
    }

    @Test
    void nobodyCanRegisterOnceTheKeeperHasEnded() throws Exception {
        Schedules.few((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.UNIQUE);
            node.kill(registry.keeper());
            var refused = new AtomicReference<String>();
            node.spawn(self -> {
                self.trapExits(true);
                refused.set(assertThrows(NoProcessException.class, () -> registry.register(self, "key", 1))
                        .getMessage());
                assertEquals(Optional.empty(), self.receive(Duration.ofSeconds(1)));
            });
            simulation.run();
            assertEquals("Could not register <2>: this registry has ended.", refused.get());
        });
    }

    @Test
    void onlyTheHolderChangesAValue() throws Exception {
        Schedules.few((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.UNIQUE);
            node.spawn(self -> {
                registry.register(self, "key", 1);
                self.receive();
            });
            simulation.run();
            var other = new AtomicReference<Optional<?>>();
            Pid last = node.spawn(self -> other.set(registry.updateValue(self, "key", value -> value + 1)));
            simulation.run();
            assertEquals(Optional.empty(), other.get());
            assertEquals(1, registry.lookup("key").getFirst().value());
            assertEquals(ExitReason.NORMAL, last.process().exitReason());
        });
    }

    @Test
    void entriesOfADuplicateKeyStandInTheOrderTheyWereMade() throws Exception {
        Schedules.few((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.DUPLICATE);
            Pid pid = node.spawn(self -> {
                List.of(3, 1, 2).forEach(value -> registry.register(self, "topic", value));
                self.receive();
            });
            simulation.run();
            var values = new ArrayList<Integer>();
            registry.dispatch("topic", entry -> values.add(entry.value()));
            assertEquals(List.of(3, 1, 2), values);
            assertEquals(List.of("topic", "topic", "topic"), registry.keys(pid));
            assertEquals(3, registry.count());
        });
    }

    @Test
    void valuesOfDuplicateKeysCanNotBeChangedNorOneProcessFound() throws Exception {
        Schedules.few((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.DUPLICATE);
            Pid pid = node.spawn(self -> {
                assertThrows(IllegalStateException.class, () -> registry.updateValue(self, "topic", value -> value));
                assertThrows(IllegalStateException.class, () -> registry.whereis("topic"));
            });
            simulation.run();
            assertEquals(ExitReason.NORMAL, pid.process().exitReason());
        });
    }

    @Test
    void theHolderChangesItsValue() throws Exception {
        Schedules.few((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.UNIQUE);
            var update = new AtomicReference<Optional<?>>();
            node.spawn(self -> {
                registry.register(self, "key", 1);
                update.set(registry.updateValue(self, "key", value -> value + 1));
                self.receive();
            });
            simulation.run();
            assertEquals(Optional.of(new Registry.Update<>(2, 1)), update.get());
            assertEquals(2, registry.lookup("key").getFirst().value());
        });
    }

    @Test
    void whoIsRefusedIsNotLinkedWithTheKeeper() throws Exception {
        Schedules.few((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.UNIQUE);
            for (int i = 0; i < 2; i++) {
                node.spawn(self -> {
                    registry.register(self, "key", 1);
                    self.receive();
                });
            }
            simulation.run();
            assertEquals(
                    Set.of(registry.whereis("key").orElseThrow()), node.links().of(registry.keeper()));
        });
    }

    @Test
    void onlyTheProcessItselfMayChangeWhatItRegistered() throws Exception {
        Schedules.few((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.UNIQUE);
            var leaked = new AtomicReference<Self>();
            node.spawn(self -> {
                registry.register(self, "key", 1);
                leaked.set(self);
                self.receive();
            });
            simulation.run();
            assertThrows(IllegalStateException.class, () -> registry.unregister(leaked.get(), "key"));
            assertThrows(IllegalStateException.class, () -> registry.updateValue(leaked.get(), "key", value -> 2));
            assertEquals(1, registry.lookup("key").getFirst().value());
        });
    }

    @Test
    void aKeyThatIsGivenUpLeadsToNobody() throws Exception {
        Schedules.few((simulation, node) -> {
            var registry = new Registry<String, Integer>(node, Keys.UNIQUE);
            Pid pid = node.spawn(self -> {
                registry.register(self, "one", 1);
                registry.register(self, "two", 2);
                registry.unregister(self, "one");
                self.receive();
            });
            simulation.run();
            assertEquals(Optional.empty(), registry.whereis("one"));
            assertEquals(Optional.of(pid), registry.whereis("two"));
            assertEquals(1, registry.count());
        });
    }
}
