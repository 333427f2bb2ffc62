package watertight.grader.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import com.google.gson.ToNumberPolicy;
import java.util.LinkedHashMap;
import java.util.Map;

/** The grader's files as JSON: maps, collections, texts, numbers, booleans and null. */
public final class Json {
    private static final Gson LINE = builder().create();
    private static final Gson PRETTY = builder().setPrettyPrinting().create();

    private Json() {}

    private static GsonBuilder builder() {
        return new GsonBuilder()
                .disableHtmlEscaping()
                .serializeNulls()
                .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE);
    }

    /** The value as JSON on one line. */
    public static String line(Object value) {
        return LINE.toJson(value);
    }

    /** The value as JSON on many lines, for people to read. */
    public static String pretty(Object value) {
        return PRETTY.toJson(value) + "\n";
    }

    /** Reads a JSON object. A broken text gives an empty map: the last line of a file may be torn. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> read(String text) {
        try {
            return LINE.fromJson(text, Map.class);
        } catch (JsonSyntaxException torn) {
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
}
