package watertight.bench;

import java.util.Optional;

/** One line of the table: a piece of work, what is counted, and what is asked of the reference. */
enum Workload {
    PING_PONG(
            "Ping-pong",
            "round trips/s",
            "two processes: one asks %,d times, each time after the answer to the question before"
                    .formatted(Work.ROUND_TRIPS),
            "pingPong",
            new String[] {"ping_pong", "" + Work.ROUND_TRIPS},
            new Floor.AtLeast(0.6, "BEAM")),
    RING(
            "Ring of 1,000",
            "hops/s",
            "a token goes around %,d processes %,d times; building and stopping the ring included"
                    .formatted(Work.RING_SIZE, Work.RING_ROUNDS),
            "ring",
            new String[] {"ring", Work.RING_SIZE + "," + Work.RING_ROUNDS},
            new Floor.None("BEAM")),
    FAN_IN(
            "Fan-in of 4",
            "messages/s",
            "%d processes send %,d messages each to a fifth, which receives them all"
                    .formatted(Work.SENDERS, Work.EACH),
            "fanIn",
            new String[] {"fan_in", Work.SENDERS + "," + Work.EACH},
            new Floor.AtLeast(1.5, "BEAM")),
    SPAWN_AND_EXIT(
            "Spawn and exit",
            "processes/s",
            "one process spawns %,d others, each of which counts itself and ends".formatted(Work.SPAWNS),
            "spawnAndExit",
            new String[] {"spawn_and_exit", "" + Work.SPAWNS},
            new Floor.AtLeast(5, "Pekko")),
    IDLE(
            "Idle process",
            "bytes each",
            "%,d processes that wait for their first message: memory in use with them, less without, divided"
                    .formatted(Work.IDLE),
            null,
            new String[] {"idle", "" + Work.IDLE},
            new Floor.AtMost(1_000, "BEAM"));

    final String title;
    final String unit;
    final String what;
    private final String benchmark;
    private final String[] forBeam;
    final Floor floor;

    Workload(String title, String unit, String what, String benchmark, String[] forBeam, Floor floor) {
        this.title = title;
        this.unit = unit;
        this.what = what;
        this.benchmark = benchmark;
        this.forBeam = forBeam;
        this.floor = floor;
    }

    /** The benchmark method that does this work; empty where no rate is measured. */
    Optional<String> benchmark() {
        return Optional.ofNullable(benchmark);
    }

    /** The name and the sizes by which the Elixir script knows this work. */
    String[] forBeam() {
        return forBeam.clone();
    }
}
