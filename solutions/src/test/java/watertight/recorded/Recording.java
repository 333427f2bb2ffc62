package watertight.recorded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What one Elixir script printed when it ran on the real OTP.
 *
 * @param name the script's file name without its ending
 * @param shows what it shows, in the script's own words
 * @param events what it observed, in order: the fields of each line
 */
record Recording(String name, String shows, List<Map<String, Object>> events) {

    private static final Path FOLDER = Path.of("src/test/resources/otp");
    private static final String SHOWS = "# what: ";

    /** Every recording in the folder, in the order of their names. */
    static List<Recording> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".exs") && !file.startsWith("_"))
                    .sorted()
                    .map(file -> read(file.replace(".exs", "")))
                    .toList();
        }
    }

    /** The part of the name before the first underscore, such as p01. */
    String id() {
        return name.substring(0, name.indexOf('_'));
    }

    private static Recording read(String name) {
        String shows = lines(name + ".exs").getFirst().substring(SHOWS.length());
        return new Recording(
                name,
                shows,
                lines(name + ".jsonl").stream().map(Recording::event).toList());
    }

    /** A line of JSON, which is YAML, too. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> event(String line) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(line);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Could not read " + FOLDER.resolve(file) + ": record it, as the README there says.", e);
        }
    }

    @Override
    public String toString() {
        return events.stream().map(Object::toString).collect(Collectors.joining("\n", name + "\n", ""));
    }
}
