package watertight.grader.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which methods were stubs when the course was handed out, by exercise. The cutter writes it as
 * {@code stubs.properties}, one line an exercise: {@code 1.2=watertight.process.Mailbox.put/1 ...}. The number counts
 * parameters.
 *
 * @param methods class, method and number of parameters of every stub, by the id of its exercise
 */
public record Skeleton(SortedMap<String, List<String>> methods) {
    /** Exercise ids in course order: by chapter, then by number. */
    public static final Comparator<String> BY_ID = Comparator.comparing(
                    (String id) -> Integer.parseInt(id.substring(0, id.indexOf('.'))))
            .thenComparing(id -> Integer.parseInt(id.substring(id.indexOf('.') + 1)));

    /** The name of the file, on the class path of the tests. */
    public static final String FILE = "stubs.properties";

    /** No skeleton is known: whatever stubs stand are taken for all there were. */
    public static final Skeleton UNKNOWN = new Skeleton(new TreeMap<>(BY_ID));

    /** The skeleton on a class path, or {@link #UNKNOWN}. */
    public static Skeleton on(ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(FILE)) {
            return in == null ? UNKNOWN : parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE + ".", unreadable);
        }
    }

    /** Reads the text of a {@code stubs.properties}. */
    public static Skeleton parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var methods = new TreeMap<String, List<String>>(BY_ID);
        for (String id : properties.stringPropertyNames()) {
            methods.put(id, List.of(properties.getProperty(id).strip().split("\\s+")));
        }
        return new Skeleton(methods);
    }

    /** The text that {@link #parse} reads, the same on every machine. */
    public String text() {
        var text = new StringBuilder("# Written by the cutter: which methods are stubs at the start.\n");
        for (Map.Entry<String, List<String>> entry : methods.entrySet()) {
            text.append(entry.getKey())
                    .append('=')
                    .append(String.join(" ", entry.getValue()))
                    .append('\n');
        }
        return text.toString();
    }

    /** How many stubs an exercise had at the start. */
    public int count(String exercise) {
        return methods.getOrDefault(exercise, List.of()).size();
    }
}
