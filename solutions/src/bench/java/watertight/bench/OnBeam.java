package watertight.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Elixir, by a script that does the same work.
 *
 * @param script where it is
 */
record OnBeam(Path script) implements Contestant {

    static final int WARM_UP_SECONDS = 1;

    @Override
    public String title() {
        return "BEAM";
    }

    /** The versions of Elixir and OTP; empty if they are not installed. */
    Optional<String> version() throws InterruptedException {
        try {
            return Optional.of(run("version").getLast());
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }

    @Override
    public List<Double> measure(Workload workload) throws Exception {
        var arguments = new ArrayList<>(workload.forBeam());
        arguments.add("" + WARM_UP_SECONDS);
        arguments.add("" + SideBySide.SAMPLES);
        return run(arguments.toArray(String[]::new)).stream()
                .map(Double::parseDouble)
                .toList();
    }

    /** Starts and stops supervisors of many children, as {@link ManyChildren} does. */
    List<String> manyChildren(String kind) throws IOException, InterruptedException {
        return run(
                "many_children",
                kind,
                "" + Work.WARM_UPS,
                "" + Work.FAMILIES,
                Work.FEW_CHILDREN + "," + Work.MANY_CHILDREN,
                "" + Work.PATIENCE.toMillis());
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<String>();
        command.add(windows ? "elixir.bat" : "elixir");
        // The BEAM allows a quarter of a million processes unless it is told otherwise.
        command.addAll(List.of("--erl", "+P 2000000", script.toString()));
        command.addAll(List.of(arguments));
        return Commands.linesOf(command);
    }
}
