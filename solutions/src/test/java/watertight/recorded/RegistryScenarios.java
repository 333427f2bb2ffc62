package watertight.recorded;

import java.util.List;
import java.util.Optional;
import watertight.process.Pid;
import watertight.process.Registry;
import watertight.process.Registry.Entry;
import watertight.process.Self;

/** The registry. */
final class RegistryScenarios {

    private record Note(int number) {}

    private RegistryScenarios() {}

    static void r01RegistryUnique(Lab lab, Self main) throws Exception {
        var registry = new Registry<String, Optional<Integer>>(main.node(), Registry.Keys.UNIQUE);
        Pid a = lab.idle("a");
        register(a, registry, "k1", lab);
        lab.outcome("lookup", () -> registry.lookup("k1"));
        lab.outcome("call via", () -> lab.ask(registry.whereis("k1").orElseThrow(), self -> "k1"));
        lab.outcome("start second under the same key", () -> register(lab.idle("second"), registry, "k1", lab));
        lab.outcome("call via an unknown key", () -> registry.whereis("k2").orElseThrow());
        lab.outcome("register from main", () -> registry.register(main, "k1", Optional.of(0)));
        registerMore(registry, lab, main);
        main.node().kill(a);
        lab.awaitDown(a);
        lab.outcome("lookup after death (dead pids are filtered)", () -> registry.lookup("k1"));
        lab.outcome("the key can be taken again", () -> register(lab.idle("again"), registry, "k1", lab));
    }

    private static void registerMore(Registry<String, Optional<Integer>> registry, Lab lab, Self main)
            throws Exception {
        Optional<Integer> value = Optional.of(42);
        lab.outcome("register another key, with a value", () -> registry.register(main, "mine", value));
        lab.outcome("same process, same key again", () -> registry.register(main, "mine", Optional.of(43)));
        lab.outcome("lookup mine", () -> registry.lookup("mine"));
        lab.outcome("one process may hold many keys", () -> registry.register(main, "mine2", Optional.of(1)));
        lab.outcome("keys", () -> registry.keys(main.pid()).stream().sorted().toList());
        lab.outcome("update_value", () -> registry.updateValue(main, "mine", held -> held.map(number -> number + 1)));
        lab.outcome("unregister", () -> registry.unregister(main, "mine"));
        lab.outcome("unregister unknown", () -> registry.unregister(main, "mine"));
        lab.outcome("count", () -> registry.count());
    }

    private static Object register(Pid idle, Registry<String, Optional<Integer>> registry, String key, Lab lab)
            throws InterruptedException {
        return lab.ask(idle, self -> registry.register(self, key, Optional.empty()));
    }

    static void r02RegistryDuplicate(Lab lab, Self main) throws Exception {
        var registry = new Registry<String, String>(main.node(), Registry.Keys.DUPLICATE);
        Pid a = subscriber("a", registry, lab);
        Pid b = subscriber("b", registry, lab);
        Pid c = subscriber("c", registry, lab);
        lab.outcome("lookup values", () -> values(registry));
        lab.outcome("whereis_name is for unique registries only", () -> registry.whereis("topic"));
        lab.outcome(
                "dispatch",
                () -> registry.dispatch("topic", entry -> entry.pid().send(new Note(1))));
        lab.log("mailbox", "who", "a", "messages", lab.mailboxOf(a));
        lab.log("mailbox", "who", "b", "messages", lab.mailboxOf(b));
        lab.log("mailbox", "who", "c", "messages", lab.mailboxOf(c));
        main.node().kill(a);
        lab.awaitDown(a);
        lab.settle();
        lab.outcome("after a died", () -> values(registry));
        lab.outcome("register twice in one process", () -> twice(registry, main));
    }

    private static Pid subscriber(String name, Registry<String, String> registry, Lab lab) throws InterruptedException {
        Pid pid = lab.idle(name);
        lab.ask(pid, self -> registry.register(self, "topic", name));
        return pid;
    }

    private static List<String> values(Registry<String, String> registry) {
        return registry.lookup("topic").stream().map(Entry::value).sorted().toList();
    }

    private static Tuple twice(Registry<String, String> registry, Self main) {
        var one = registry.register(main, "t2", "1");
        var two = registry.register(main, "t2", "2");
        return Tuple.of(one, two, registry.lookup("t2").size());
    }
}
