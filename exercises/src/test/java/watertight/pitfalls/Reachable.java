package watertight.pitfalls;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What can be reached from some objects, by their fields and by what is in their collections: so much is retained, however
 * much memory there is. It does not go into processes, which have nothing that others could reach.
 */
public final class Reachable {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private Reachable() {}

    /** How many objects of this type. */
    public static int count(Class<?> type, Object... roots) {
        return countBeside(null, type, roots);
    }

    /** How many objects of this type can be reached without going through that one. */
    static int countBeside(Object wall, Class<?> type, Object... roots) {
        var reachable = new Reachable();
        reachable.seen.add(wall);
        for (Object root : roots) {
            reachable.visit(root);
        }
        while (!reachable.open.isEmpty()) {
            reachable.follow(reachable.open.remove());
        }
        return (int) reachable.seen.stream().filter(type::isInstance).count();
    }

    private void visit(Object object) {
        if (object != null && seen.add(object)) {
            open.add(object);
        }
    }

    private void follow(Object object) {
        switch (object) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    visit(key);
                    visit(value);
                });
            case Iterable<?> all -> all.forEach(this::visit);
            case Optional<?> maybe -> maybe.ifPresent(this::visit);
            case AtomicReference<?> held -> visit(held.get());
            case Object[] array -> followArray(array);
            default -> followFields(object);
        }
    }

    private void followArray(Object array) {
        for (int i = 0; i < Array.getLength(array); i++) {
            visit(Array.get(array, i));
        }
    }

    private void followFields(Object object) {
        for (Class<?> type = object.getClass(); isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    visit(value(field, object));
                }
            }
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type != null
                && type.getName().startsWith("watertight.")
                && !type.getName().startsWith("watertight.process.");
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
