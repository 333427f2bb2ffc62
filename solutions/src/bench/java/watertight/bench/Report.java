package watertight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pekko.Version;

/**
 * What was measured, as one table with what it takes to read and repeat it.
 *
 * @param samples by work, and by the contestant's title
 * @param beam the versions of Elixir and OTP; empty if they are not installed
 * @param load the machine's load average before the first measurement; negative if unknown
 */
record Report(Map<Workload, Map<String, List<Double>>> samples, Optional<String> beam, double load) {

    private static final String COMMAND = "./mvnw -Pbench verify -pl :bench";

    /** For a terminal. */
    String text() {
        return Stream.of(Stream.of(table().text()), work(), Stream.of(conditions(UnaryOperator.identity())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** For a lesson. */
    String asciidoc() {
        return """
                // Written by the benchmarks: %s
                %s
                What is measured:

                %s

                %s
                """.formatted(
                        COMMAND,
                        table().asciidoc(),
                        work().map(line -> "* " + line).collect(Collectors.joining("\n")),
                        conditions(code -> "`+" + code + "+`"));
    }

    /** The sample in the middle; of an even number, the lower one of the two in the middle. */
    static double median(List<Double> samples) {
        return samples.stream().sorted().toList().get((samples.size() - 1) / 2);
    }

    private Table table() {
        return new Table(
                List.of("Benchmark", "Unit", "Watertight", "BEAM", "Pekko", "Ratio", "Floor", "Met"),
                Stream.of(Workload.values()).map(this::row).toList());
    }

    private List<String> row(Workload workload) {
        return List.of(
                workload.title,
                workload.unit,
                number(workload, "Watertight"),
                number(workload, "BEAM"),
                number(workload, "Pekko"),
                ratio(workload)
                        .map(ratio -> "%.2f × %s".formatted(ratio, workload.floor.beside()))
                        .orElse(""),
                workload.floor.text(),
                met(workload));
    }

    private String number(Workload workload, String title) {
        return middle(workload, title).map("%,.0f"::formatted).orElse("not installed");
    }

    private String met(Workload workload) {
        double ours = middle(workload, "Watertight").orElseThrow();
        return switch (workload.floor) {
            case Floor.None _ -> "";
            case Floor floor when ratio(workload).isEmpty() && floor instanceof Floor.AtLeast -> "not measured";
            case Floor floor -> floor.isMet(ours, ratio(workload).orElse(0.0)) ? "yes" : "no";
        };
    }

    private Optional<Double> ratio(Workload workload) {
        return middle(workload, workload.floor.beside())
                .map(theirs -> middle(workload, "Watertight").orElseThrow() / theirs);
    }

    private Optional<Double> middle(Workload workload, String title) {
        return Optional.ofNullable(samples.get(workload).get(title)).map(Report::median);
    }

    private static Stream<String> work() {
        return Stream.of(Workload.values()).map(workload -> workload.title + ": " + workload.what + ".");
    }

    /** What it takes to read the numbers and to measure them again; {@code code} marks what is to be typed. */
    private String conditions(UnaryOperator<String> code) {
        return """
                Measured on %s by %s: each number is the median of %d samples of one second, taken in %d fresh virtual \
                machines, the contestants in turns, after a warm-up of %d seconds on the JVM and %d on the BEAM. \
                Machine: %s, %d cores, %s, load average %s at the start. JDK %s, Pekko %s, %s. \
                Options of both JVM contestants: %s. Otherwise the BEAM and Pekko run with their defaults, but for the \
                number of processes allowed and one dispatcher thread for each core.""".formatted(
                        LocalDate.now(),
                        code.apply(COMMAND),
                        SideBySide.ROUNDS * SideBySide.SAMPLES,
                        SideBySide.ROUNDS,
                        OnJvm.WARM_UP_SECONDS,
                        OnBeam.WARM_UP_SECONDS,
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        load < 0 ? "unknown" : "%.1f".formatted(load),
                        Runtime.version(),
                        Version.current(),
                        beam.orElse("no Elixir"),
                        code.apply(String.join(" ", Contestant.JVM_OPTIONS)));
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
