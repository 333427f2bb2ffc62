package watertight.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Measures all contestants in one sitting, in turns, and prints the tables. {@code SideBySide SCRIPT REPORT}: where the
 * Elixir script is, and where to write them as AsciiDoc.
 */
final class SideBySide {

    /** How often everything is measured; each time in fresh virtual machines. */
    static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    /** Samples of one second that each round takes of each rate. */
    static final int SAMPLES = Integer.getInteger("bench.samples", 4);

    /** How busy the machine was with other work when the sitting began; negative if that is unknown. */
    private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    private final OnBeam beam;
    private final Optional<String> beamVersion;
    private final List<Contestant> contestants = new ArrayList<>();
    private final Results results = new Results();
    private final Growth growth = new Growth();

    private SideBySide(Path script) throws InterruptedException {
        beam = new OnBeam(script);
        beamVersion = beam.version();
        contestants.add(new OnJvm("Watertight", WatertightBenchmark.class));
        beamVersion.ifPresent(_ -> contestants.add(beam));
        contestants.add(new OnJvm("Pekko", PekkoBenchmark.class));
        contestants.add(new OnJvm("Java", MethodBenchmark.class));
    }

    public static void main(String[] args) throws Exception {
        // The same table wherever it is made.
        Locale.setDefault(Locale.ROOT);
        var sitting = new SideBySide(Path.of(args[0]));
        for (int round = 1; round <= ROUNDS; round++) {
            sitting.measureAll(round);
        }
        for (String kind : Growth.KINDS) {
            sitting.measureGrowth(kind);
        }
        var report = new Report(sitting.results, sitting.growth.table(), sitting.beamVersion, sitting.load);
        System.out.println("\n" + report.text());
        Path file = Path.of(args[1]).toAbsolutePath().normalize();
        Files.createDirectories(file.getParent());
        Files.writeString(file, report.asciidoc());
        System.out.println("Written to " + file);
    }

    private void measureAll(int round) throws Exception {
        System.out.println("Round " + round + " of " + ROUNDS);
        for (Workload workload : Workload.values()) {
            // Memory does not vary as times do: once is enough.
            if (workload.benchmark().isPresent() || round == 1) {
                measure(workload);
            }
        }
    }

    private void measureGrowth(String kind) throws Exception {
        System.out.println("Many children of a " + kind);
        addGrowth(kind, "Watertight", Commands.linesOfJava(ManyChildren.class, kind));
        if (beamVersion.isPresent()) {
            addGrowth(kind, "BEAM", beam.manyChildren(kind));
        }
    }

    private void addGrowth(String kind, String title, List<String> printed) {
        growth.add(kind, title, printed.stream().map(Growth.Times::parse).toList());
    }

    private List<Contestant> contestantsOf(Workload.Part part) {
        return contestants.stream()
                .filter(contestant -> part.contestants.contains(contestant.title()))
                .toList();
    }

    private void measure(Workload workload) throws Exception {
        for (Contestant contestant : contestantsOf(workload.part)) {
            List<Double> measured = contestant.measure(workload);
            results.add(workload, contestant.title(), measured);
            System.out.printf(
                    "  %-23s %-10s %,14.0f %s%n",
                    workload.title, contestant.title(), Results.median(measured), workload.unit);
        }
    }
}
