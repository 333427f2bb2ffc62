package watertight.grader.report;

import java.lang.reflect.Array;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * A value as a report shows it: short, on one line, the same in every run (unordered collections are sorted, identity
 * hash codes left out), and safe whatever the value's own {@code toString} does.
 */
public final class Shown {
    private static final int LONGEST = 200;
    private static final int MOST = 20;
    private static final int DEEPEST = 4;

    private Shown() {}

    /** The value in at most about 200 characters. */
    public static String of(Object value) {
        if (isPlain(value)) {
            return clipped(text(value, 0));
        }
        String unusable = "a " + name(value.getClass()) + " whose toString fails";
        return clipped(Guarded.call(() -> text(value, 0), unusable));
    }

    private static boolean isPlain(Object value) {
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static String text(Object value, int depth) {
        if (depth > DEEPEST) {
            return "…";
        }
        return switch (value) {
            case null -> "null";
            case String string -> '"' + string.replace("\n", "\\n") + '"';
            case Character character -> "'" + character + "'";
            case Duration duration -> duration(duration);
            case Optional<?> optional ->
                optional.map(one -> "an Optional of " + text(one, depth + 1)).orElse("an empty Optional");
            case Map<?, ?> map -> map(map, depth);
            case Set<?> set -> list(texts(set, depth), !(set instanceof SortedSet || set instanceof LinkedHashSet));
            case Collection<?> collection -> list(texts(collection, depth), false);
            case Throwable thrown -> thrown(thrown);
            case Object array when array.getClass().isArray() -> list(texts(elements(array), depth), false);
            default -> withoutIdentity(value);
        };
    }

    private static String map(Map<?, ?> map, int depth) {
        var entries = map.entrySet().stream()
                .map(entry -> text(entry.getKey(), depth + 1) + "=" + text(entry.getValue(), depth + 1))
                .toList();
        boolean unordered = !(map instanceof SortedMap || map instanceof LinkedHashMap);
        String list = list(entries, unordered);
        return "{" + list.substring(1, list.length() - 1) + "}";
    }

    private static List<String> texts(Collection<?> values, int depth) {
        return values.stream().map(one -> text(one, depth + 1)).toList();
    }

    private static List<Object> elements(Object array) {
        var elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static String list(List<String> texts, boolean sorted) {
        var ordered = sorted ? texts.stream().sorted().toList() : texts;
        String end = texts.size() > MOST ? ", … " + (texts.size() - MOST) + " more]" : "]";
        return ordered.stream().limit(MOST).collect(Collectors.joining(", ", "[", end));
    }

    /** A span of time in the unit a reader would use: {@code 150 ms}, {@code 5 s}. */
    public static String duration(Duration duration) {
        if (duration.toNanos() % 1_000_000 != 0) {
            return duration.toNanos() / 1000 + " µs";
        }
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** An exception as its class and message. */
    public static String thrown(Throwable thrown) {
        String message = Guarded.call(thrown::getMessage, null);
        return name(thrown.getClass()) + (message == null ? "" : ": " + message.strip());
    }

    private static String withoutIdentity(Object value) {
        String text = value.toString();
        String identity = value.getClass().getName() + "@";
        return text == null || text.startsWith(identity) ? "a " + name(value.getClass()) : text;
    }

    private static String name(Class<?> type) {
        String name = type.getName();
        String simple = name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
        return simple.contains("/") ? "lambda" : simple;
    }

    private static String clipped(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
