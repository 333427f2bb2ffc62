package watertight.samples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import watertight.grader.sim.Simulation;

/** Collections without an order, full of objects without a hash of their own. */
public final class Unordered implements Consumer<Simulation> {

    private record Entry(Key key, int number) {}

    private enum Colour {
        RED,
        GREEN,
        BLUE,
        BLACK,
        WHITE
    }

    private static final class Key {}

    /** A map of its own kind. */
    static final class Own extends HashMap<Object, Integer> {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void accept(Simulation sim) {
        sim.start("actor", () -> {
            List<Key> keys = new ArrayList<>();
            List<Colour> colours = List.of(Colour.values());
            for (int i = 0; i < 50; i++) {
                keys.add(new Key());
            }
            note(sim, keys, fill(new HashMap<>(), keys).keySet());
            note(sim, keys, fill(new Own(), keys).keySet());
            note(sim, keys, fill(new ConcurrentHashMap<>(), keys).keySet());
            note(sim, colours, new HashSet<>(colours));
            note(sim, List.of("a", "b", "c", "d", "e"), Set.of("a", "b", "c", "d", "e"));
            note(sim, List.of(1, 2), Map.of(1, "one", 2, "two").keySet());
            Supplier<Set<Object>> made = HashSet::new;
            Set<Object> all = made.get();
            colours.forEach(colour -> all.add(new Entry(keys.get(colour.ordinal()), colour.ordinal())));
            sim.note("actor", all.toString());
        });
        sim.run();
    }

    private static Map<Object, Integer> fill(Map<Object, Integer> map, List<Key> keys) {
        keys.forEach(key -> map.put(key, 1));
        return map;
    }

    private static void note(Simulation sim, List<?> known, Collection<?> order) {
        sim.note("actor", order.stream().map(known::indexOf).toList().toString());
    }
}
