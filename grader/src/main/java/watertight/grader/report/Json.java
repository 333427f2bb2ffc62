package watertight.grader.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Just as much JSON as the grader's files need: maps, collections, texts, numbers, booleans and null. */
public final class Json {
    private Json() {}

    /** The value as JSON on one line. */
    public static String line(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey().toString()) + ":" + line(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> all -> all.stream().map(Json::line).collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            case Boolean bool -> bool.toString();
            default -> quoted(value.toString());
        };
    }

    /** The value as JSON on many lines, for people to read. */
    public static String pretty(Object value) {
        return pretty(value, "\n") + "\n";
    }

    private static String pretty(Object value, String end) {
        String inner = end + "  ";
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            return map.entrySet().stream()
                    .map(entry -> inner + quoted(entry.getKey().toString()) + ": " + pretty(entry.getValue(), inner))
                    .collect(Collectors.joining(",", "{", end + "}"));
        }
        if (value instanceof Collection<?> all && !all.isEmpty()) {
            return all.stream().map(one -> inner + pretty(one, inner)).collect(Collectors.joining(",", "[", end + "]"));
        }
        return line(value);
    }

    /** Reads a JSON object; JSON is YAML too. A broken text gives an empty map: the last line of a file may be torn. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(String text) {
        try {
            Object value = new Load(LoadSettings.builder().build()).loadFromString(text);
            return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        } catch (RuntimeException torn) {
            return Map.of();
        }
    }

    /** An object of keys and values in turn, in that order. */
    public static Map<String, Object> object(Object... keysAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' || c == 0x7F ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
