package watertight.bench;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A contestant whose rates JMH measures.
 *
 * @param benchmarks the class that holds its benchmark methods
 */
record OnJvm(String title, Class<?> benchmarks) implements Contestant {

    static final int WARM_UP_SECONDS = 4;

    @Override
    public List<Double> measure(Workload workload) throws Exception {
        return workload.benchmark().isPresent() ? rates(workload.benchmark().get()) : List.of(bytesOfIdleProcess());
    }

    private List<Double> rates(String method) throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + benchmarks.getName() + "\\." + method + "$")
                .forks(1)
                .warmupIterations(WARM_UP_SECONDS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(SideBySide.SAMPLES)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs(JVM_OPTIONS.toArray(String[]::new))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        return results.stream()
                .flatMap(result -> result.getBenchmarkResults().stream())
                .flatMap(result -> result.getIterationResults().stream())
                .map(OnJvm::score)
                .toList();
    }

    private static double score(IterationResult iteration) {
        return iteration.getPrimaryResult().getScore();
    }

    private double bytesOfIdleProcess() throws Exception {
        return Double.parseDouble(
                Commands.linesOfJava(IdleProcesses.class, title).getLast());
    }
}
