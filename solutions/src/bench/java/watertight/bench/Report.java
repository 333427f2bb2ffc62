package watertight.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pekko.Version;

/**
 * What was measured, as tables with what it takes to read and repeat them.
 *
 * @param growth the times of supervisors of many children
 * @param beam the versions of Elixir and OTP; empty if they are not installed
 * @param load the machine's load average before the first measurement; negative if unknown
 */
record Report(Results results, Table growth, Optional<String> beam, double load) {

    private static final String COMMAND = "./mvnw -Pbench verify -pl :bench";

    /** For a terminal. */
    String text() {
        Stream<String> tables = Stream.of(
                results.sideBySide(Workload.Part.PROCESSES).text(),
                results.sideBySide(Workload.Part.SERVERS).text(),
                results.sideBySide(Workload.Part.SUPERVISORS).text(),
                growth.text(),
                results.sideBySide(Workload.Part.TASKS).text(),
                results.sideBySide(Workload.Part.TABLES).text(),
                results.costs().text());
        return Stream.of(
                        tables,
                        work(Workload.Part.values()),
                        Stream.of(growthWork()),
                        Stream.of(conditions(UnaryOperator.identity())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** For the lessons: each shows what is between the tags of its part. */
    String asciidoc() {
        return "// Written by the benchmarks: " + COMMAND + "\n"
                + tagged("processes", results.sideBySide(Workload.Part.PROCESSES), Workload.Part.PROCESSES)
                + tagged("servers", results.sideBySide(Workload.Part.SERVERS), Workload.Part.SERVERS)
                + tagged("supervisors", results.sideBySide(Workload.Part.SUPERVISORS), Workload.Part.SUPERVISORS)
                + tagged("children", growth, Stream.of(growthWork()))
                + tagged("tasks", results.sideBySide(Workload.Part.TASKS), Workload.Part.TASKS)
                + tagged("tables", results.sideBySide(Workload.Part.TABLES), Workload.Part.TABLES)
                + tagged("costs", results.costs(), Workload.Part.METHODS, Workload.Part.SERVERS);
    }

    private String tagged(String tag, Table table, Workload.Part... parts) {
        return tagged(tag, table, work(parts));
    }

    private String tagged(String tag, Table table, Stream<String> work) {
        return """
                // tag::%s[]
                %s
                What is measured:

                %s

                %s
                // end::%1$s[]
                """.formatted(
                        tag,
                        table.asciidoc(),
                        work.map(line -> "* " + line).collect(Collectors.joining("\n")),
                        conditions(code -> "`+" + code + "+`"));
    }

    private static Stream<String> work(Workload.Part... parts) {
        List<Workload.Part> wanted = Arrays.asList(parts);
        return Stream.of(Workload.values())
                .filter(workload -> wanted.contains(workload.part))
                .map(workload -> workload.title + ": " + workload.what + ".");
    }

    private static String growthWork() {
        return """
                Children of: a supervisor is given %,d children and then, another one, %,d, one after the other, and is \
                stopped; each time is the median of %d, and the ratio that of both sums.""".formatted(Work.FEW_CHILDREN, Work.MANY_CHILDREN, Work.FAMILIES);
    }

    /** What it takes to read the numbers and to measure them again; {@code code} marks what is to be typed. */
    private String conditions(UnaryOperator<String> code) {
        return """
                Measured on %s by %s: each number is the median of %d samples of one second (rounds, each in a \
                fresh virtual machine: %d), the contestants in turns, after a warm-up of %d seconds on the JVM and %d on the BEAM. \
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
