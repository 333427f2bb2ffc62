package watertight.gallery;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import watertight.grader.cut.HandedOver;

/**
 * What a student hands in who has deleted the line that says "unrepaired", and repaired nothing.
 *
 * @param caughtBy the exercise that asks for the repair
 * @param handedOver its files
 */
record Unrepaired(String caughtBy, List<HandedOver> handedOver) implements Wrong {

    /** One for each exercise that asks for a repair. */
    static Collection<Unrepaired> all() {
        return HandedOver.in(Path.of("..")).values().stream()
                .collect(Collectors.groupingBy(HandedOver::exercise, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Unrepaired(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public String name() {
        return caughtBy + "-handed-over";
    }

    @Override
    public String believes() {
        return handedOver.getFirst().believes();
    }

    @Override
    public List<String> files() {
        return handedOver.stream().map(Unrepaired::file).toList();
    }

    @Override
    public Map<String, String> applied(Path sources) {
        var changed = new LinkedHashMap<String, String>();
        handedOver.forEach(file -> changed.put(file(file), file.unmarked()));
        return changed;
    }

    private static String file(HandedOver file) {
        return file.path().toString().replace('\\', '/');
    }
}
