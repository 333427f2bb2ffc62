package watertight.process;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;

/** Counts what a node keeps and shows to nobody. */
public final class Gauges {

    private Gauges() {}

    /** The monitors that are on; each counts twice, for who watches and for who is watched. */
    public static int monitors(Node node) {
        return kept(node.monitors());
    }

    /** The links; each counts twice. */
    public static int links(Node node) {
        return kept(node.links());
    }

    /** What processes own. */
    public static int belongings(Node node) {
        return kept(node.belongings());
    }

    /** How many values are in the sets of the one map that an object holds. */
    private static int kept(Object ties) {
        for (var field : ties.getClass().getDeclaredFields()) {
            if (Map.class.isAssignableFrom(field.getType())) {
                return kept((Map<?, ?>) read(field, ties));
            }
        }
        throw new IllegalStateException(ties.getClass() + " keeps no map any more: count what it keeps instead.");
    }

    private static int kept(Map<?, ?> ties) {
        return ties.values().stream()
                .mapToInt(of -> ((Collection<?>) of).size())
                .sum();
    }

    private static Object read(Field field, Object from) {
        try {
            field.setAccessible(true);
            return field.get(from);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
