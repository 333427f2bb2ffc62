package watertight.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured: samples, by work and by the contestant's title. */
final class Results {

    private final Map<Workload, Map<String, List<Double>>> samples = new EnumMap<>(Workload.class);

    void add(Workload workload, String title, List<Double> measured) {
        samples.computeIfAbsent(workload, _ -> new HashMap<>())
                .computeIfAbsent(title, _ -> new ArrayList<>())
                .addAll(measured);
    }

    /** The sample in the middle; of an even number, the lower one of the two in the middle. */
    static double median(List<Double> samples) {
        return samples.stream().sorted().toList().get((samples.size() - 1) / 2);
    }

    /** The contestants side by side, and what is asked of the reference. */
    Table sideBySide(Workload.Part part) {
        return new Table(
                joined(List.of("Benchmark", "Unit"), part.contestants, List.of("Ratio", "Floor", "Met")),
                Stream.of(Workload.values())
                        .filter(workload -> workload.part == part)
                        .map(this::row)
                        .toList());
    }

    private List<String> row(Workload workload) {
        return joined(
                List.of(workload.title, workload.unit),
                workload.part.contestants.stream()
                        .map(title -> number(workload, title))
                        .toList(),
                List.of(
                        joined(workload, floor -> besides(workload, floor)),
                        floors(workload),
                        joined(workload, floor -> met(workload, floor))));
    }

    @SafeVarargs
    private static List<String> joined(List<String>... cells) {
        return Stream.of(cells).flatMap(List::stream).toList();
    }

    private String besides(Workload workload, Floor floor) {
        return ratio(workload, floor)
                .map(ratio -> "%.2f × %s".formatted(ratio, floor.beside()))
                .orElse("");
    }

    private static String floors(Workload workload) {
        String floors = joined(workload, Floor::text);
        return floors.isEmpty() ? "none" : floors;
    }

    /** What a message costs, in times of a method call. */
    Table costs() {
        return new Table(
                List.of("What", "Nanoseconds", "Method calls"),
                List.of(
                        cost(Workload.METHOD, "Java"),
                        cost(Workload.LOCKED_METHOD, "Java"),
                        cost(Workload.CAST, "Watertight"),
                        cost(Workload.CALL_FROM_1, "Watertight")));
    }

    private List<String> cost(Workload workload, String title) {
        double rate = middle(workload, title).orElseThrow();
        double methodCalls = middle(Workload.METHOD, "Java").orElseThrow() / rate;
        double nanoseconds = 1e9 / rate;
        return List.of(
                workload.title,
                (nanoseconds < 10 ? "%.1f" : "%,.0f").formatted(nanoseconds),
                "%,.0f".formatted(methodCalls));
    }

    private static String joined(Workload workload, Function<Floor, String> cell) {
        return workload.floors.stream()
                .map(cell)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String number(Workload workload, String title) {
        return middle(workload, title).map("%,.0f"::formatted).orElse("not installed");
    }

    private String met(Workload workload, Floor floor) {
        double ours = middle(workload, "Watertight").orElseThrow();
        return switch (floor) {
            case Floor.None _ -> "";
            case Floor.AtLeast _ when ratio(workload, floor).isEmpty() -> "not measured";
            default -> floor.isMet(ours, ratio(workload, floor).orElse(0.0)) ? "yes" : "no";
        };
    }

    private Optional<Double> ratio(Workload workload, Floor floor) {
        return middle(workload, floor.beside())
                .map(theirs -> middle(workload, "Watertight").orElseThrow() / theirs);
    }

    private Optional<Double> middle(Workload workload, String title) {
        return Optional.ofNullable(samples.get(workload).get(title)).map(Results::median);
    }
}
