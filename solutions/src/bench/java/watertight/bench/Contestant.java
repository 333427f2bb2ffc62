package watertight.bench;

import java.util.List;

/** A runtime that does the work. */
interface Contestant {

    /** The JVM options of every contestant that runs on a JVM. */
    List<String> JVM_OPTIONS = List.of(
            "-Xms3g",
            "-Xmx3g",
            "-XX:+UseParallelGC",
            "-XX:+UseCompactObjectHeaders",
            "-Djdk.trackAllThreads=false",
            "--sun-misc-unsafe-memory-access=allow");

    /** What it is called in the table. */
    String title();

    /** Does the work in a fresh virtual machine, and returns what was measured: one number for each sample. */
    List<Double> measure(Workload workload) throws Exception;
}
