package watertight.process;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Who is known under which key: Elixir's {@code Registry}. A {@link Name} is one text for one process; here a key is any
 * value, a process may stand under many, and each entry carries a value of the process's own choosing.
 *
 * <p>A process registers itself, and its entries vanish when it ends: a process that has ended is never found. To learn
 * of ends the registry has a process of its own, the keeper, which is linked with every process that is registered.
 * Killing the keeper ends the registry, and whoever is registered gets its exit signal.
 *
 * <p>Methods that take a {@link Self} are for that process alone; the others may be called from any thread.
 *
 * @param <K> keys, whose {@code equals} never changes
 * @param <V> values, immutable
 */
public final class Registry<K, V> {

    /** How many entries a key may have. */
    public enum Keys {
        /** One: the key is an address. */
        UNIQUE,
        /** Any number, even several of one process: the key is a topic, and who stands under it subscribes to it. */
        DUPLICATE
    }

    /** A process under some key, and the value it gave. */
    public record Entry<V>(Pid pid, V value) {}

    /** A value, and the one it took the place of. */
    public record Update<V>(V now, V before) {}

    /** What came of {@link #register}. */
    public sealed interface Registration {}

    /** The process stands under the key now. */
    public record Registered() implements Registration {}

    /** Nothing has changed: the key is unique and {@code holder} stands under it, perhaps the very same process. */
    public record AlreadyRegistered(Pid holder) implements Registration {}

    private final Keys keys;
    private final RegistryEntries<K, V> entries;
    private final Pid keeper;

    /** An empty registry, for processes of this node. */
    public Registry(Node node, Keys keys) {
        this.keys = keys;
        this.entries = new RegistryEntries<>(keys == Keys.UNIQUE);
        Process keeping = node.create();
        keeping.signals().trap(true);
        keeping.start(this::keep);
        this.keeper = keeping.pid();
    }

    private void keep(Self self) throws InterruptedException {
        while (true) {
            if (self.receive() instanceof Exit exit) {
                entries.removeAll(exit.from());
            }
        }
    }

    /** The process that learns of ends. */
    public Pid keeper() {
        return keeper;
    }

    /**
     * Puts the calling process under a key.
     *
     * @throws NoProcessException if the keeper has ended
     */
    public Registration register(Self self, K key, V value) {
        if (!keeper.isAlive()) {
            throw new NoProcessException("Could not register " + self.pid() + ": this registry has ended.");
        }
        self.link(keeper);
        Optional<Pid> holder = entries.add(key, new Entry<>(self.pid(), value));
        if (!self.pid().isAlive()) {
            // The keeper may have been told before the entry was made.
            entries.removeAll(self.pid());
        }
        unlinkIfUnknown(self);
        return holder.<Registration>map(AlreadyRegistered::new).orElseGet(Registered::new);
    }

    /** Takes the calling process away from a key, with all its entries there; there may be none. */
    public void unregister(Self self, K key) {
        self.pid().process().checkCaller();
        entries.remove(key, self.pid());
        unlinkIfUnknown(self);
    }

    /**
     * Changes the value of the calling process under a key.
     *
     * @return empty if it does not stand under this key
     * @throws IllegalStateException if keys are not unique
     */
    public Optional<Update<V>> updateValue(Self self, K key, UnaryOperator<V> change) {
        self.pid().process().checkCaller();
        requireUnique("updateValue");
        return lookup(key).stream()
                .filter(entry -> entry.pid() == self.pid())
                .findFirst()
                .map(entry -> {
                    var update = new Update<>(change.apply(entry.value()), entry.value());
                    entries.replace(key, new Entry<>(self.pid(), update.now()));
                    return update;
                });
    }

    /** The entries of this key, in the order they were made. */
    public List<Entry<V>> lookup(K key) {
        return entries.under(key);
    }

    /**
     * The process under this key, if there is one.
     *
     * @throws IllegalStateException if keys are not unique
     */
    public Optional<Pid> whereis(K key) {
        requireUnique("whereis");
        return lookup(key).stream().map(Entry::pid).findFirst();
    }

    /** Does something with each entry of this key, on the calling thread, in the order the entries were made. */
    public void dispatch(K key, Consumer<Entry<V>> action) {
        lookup(key).forEach(action);
    }

    /** The keys a process stands under, once for each of its entries. */
    public List<K> keys(Pid pid) {
        return entries.of(pid);
    }

    /** How many entries there are. Those of a process that has only just ended may still be counted. */
    public int count() {
        return entries.count();
    }

    private void unlinkIfUnknown(Self self) {
        if (entries.of(self.pid()).isEmpty()) {
            self.unlink(keeper);
        }
    }

    private void requireUnique(String method) {
        if (keys != Keys.UNIQUE) {
            throw new IllegalStateException(
                    method + " needs unique keys: under one of these may stand many, use lookup.");
        }
    }
}
