package watertight.bench;

import java.util.List;
import java.util.Optional;

/** One line of a table: a piece of work, what is counted, and what is asked of the reference. */
enum Workload {
    PING_PONG(
            Part.PROCESSES,
            "Ping-pong",
            "round trips/s",
            "two processes: one asks %,d times, each time after the answer to the question before"
                    .formatted(Work.ROUND_TRIPS),
            "pingPong",
            "ping_pong " + Work.ROUND_TRIPS,
            new Floor.AtLeast(0.6, "BEAM")),
    RING(
            Part.PROCESSES,
            "Ring of 1,000",
            "hops/s",
            "a token goes around %,d processes %,d times; building and stopping the ring included"
                    .formatted(Work.RING_SIZE, Work.RING_ROUNDS),
            "ring",
            "ring " + Work.RING_SIZE + "," + Work.RING_ROUNDS,
            new Floor.None("BEAM")),
    FAN_IN(
            Part.PROCESSES,
            "Fan-in of 4",
            "messages/s",
            "%d processes send %,d messages each to a fifth, which receives them all"
                    .formatted(Work.SENDERS, Work.EACH),
            "fanIn",
            "fan_in " + Work.SENDERS + "," + Work.EACH,
            new Floor.AtLeast(1.5, "BEAM")),
    SPAWN_AND_EXIT(
            Part.PROCESSES,
            "Spawn and exit",
            "processes/s",
            "one process spawns %,d others, each of which counts itself and ends".formatted(Work.SPAWNS),
            "spawnAndExit",
            "spawn_and_exit " + Work.SPAWNS,
            new Floor.AtLeast(5, "Pekko")),
    IDLE(
            Part.PROCESSES,
            "Idle process",
            "bytes each",
            "%,d processes that wait for their first message: memory in use with them, less without, divided"
                    .formatted(Work.IDLE),
            null,
            "idle " + Work.IDLE,
            new Floor.AtMost(1_000, "BEAM")),
    CALL_FROM_1(
            Part.SERVERS,
            "Call from 1 client",
            "calls/s",
            "one process calls a server %,d times, each time after the answer before; Pekko asks".formatted(Work.CALLS),
            "callFrom1",
            "call 1," + Work.CALLS,
            new Floor.AtLeast(1.0, "BEAM"),
            new Floor.AtLeast(5, "Pekko")),
    CALL_FROM_100(
            Part.SERVERS,
            "Call from 100 clients",
            "calls/s",
            "%,d processes call one server at the same time, %,d times each".formatted(Work.CLIENTS, Work.CALLS_EACH),
            "callFrom100",
            "call " + Work.CLIENTS + "," + Work.CALLS_EACH,
            new Floor.AtLeast(1.0, "BEAM"),
            new Floor.AtLeast(5, "Pekko")),
    CAST(
            Part.SERVERS,
            "Cast",
            "casts/s",
            "one process casts to a server %,d times, and then calls it once; Pekko tells".formatted(Work.CASTS),
            "cast",
            "cast " + Work.CASTS,
            new Floor.AtLeast(1.5, "BEAM")),
    RESTARTS(
            Part.SUPERVISORS,
            "Restart storm",
            "restarts/s",
            "%,d workers under %d supervisors, under one: %,d crashes, each as soon as a worker has come up, until all live; starting and stopping the tree included"
                    .formatted(Work.WORKERS, Work.SUPERVISORS, Work.CRASHES),
            "restartStorm",
            "restart_storm " + Work.SUPERVISORS + "," + Work.WORKERS / Work.SUPERVISORS + "," + Work.CRASHES,
            new Floor.AtLeast(1.5, "BEAM")),
    TASKS(
            Part.TASKS,
            "Await many",
            "tasks/s",
            "one process starts %,d tasks, and then awaits them all".formatted(Work.TASKS),
            "awaitMany",
            "await_many " + Work.TASKS,
            new Floor.AtLeast(1.0, "BEAM")),
    STREAM(
            Part.TASKS,
            "Stream, %d at once".formatted(Work.AT_ONCE),
            "tasks/s",
            "one process takes the results of a stream of %,d tasks, in order, %d of them at once"
                    .formatted(Work.TASKS, Work.AT_ONCE),
            "stream",
            "stream " + Work.TASKS + "," + Work.AT_ONCE,
            new Floor.AtLeast(1.0, "BEAM")),
    READS_FROM_1(Part.TABLES, 1, "readsFrom1"),
    READS_FROM_2(Part.TABLES, 2, "readsFrom2"),
    READS_FROM_8(Part.TABLES, 8, "readsFrom8"),
    METHOD(
            Part.METHODS,
            "Method call",
            "calls/s",
            "an object's method adds to a field and returns the sum; it is not inlined",
            "method",
            null),
    LOCKED_METHOD(
            Part.METHODS,
            "Method call with a lock",
            "calls/s",
            "the same, while it holds a lock that nobody else wants",
            "lockedMethod",
            null);

    /** Who does the work, and in which lesson it is read. */
    enum Part {
        /** All contestants, in lesson 1. */
        PROCESSES("Watertight", "BEAM", "Pekko"),
        /** All contestants, in lesson 2. */
        SERVERS("Watertight", "BEAM", "Pekko"),
        /** Where supervisors mean the same, in lesson 3. */
        SUPERVISORS("Watertight", "BEAM"),
        /** Where tasks mean the same, in lesson 4. */
        TASKS("Watertight", "BEAM"),
        /** Rows in memory, in lesson 5. */
        TABLES("Watertight", "BEAM"),
        /** Objects, in lesson 2. */
        METHODS("Java");

        final List<String> contestants;

        Part(String... contestants) {
            this.contestants = List.of(contestants);
        }
    }

    final Part part;
    final String title;
    final String unit;
    final String what;
    private final String benchmark;
    private final String forBeam;
    final List<Floor> floors;

    Workload(Part part, String title, String unit, String what, String benchmark, String forBeam, Floor... floors) {
        this.part = part;
        this.title = title;
        this.unit = unit;
        this.what = what;
        this.benchmark = benchmark;
        this.forBeam = forBeam;
        this.floors = List.of(floors);
    }

    Workload(Part part, int readers, String benchmark) {
        this(
                part,
                "Reads from " + readers,
                "operations/s",
                "%,d rows of a table of %,d looked up by %d process%s, while another one writes %,d, until both are done; there ETS with `read_concurrency`"
                        .formatted(Work.READS, Work.ROWS, readers, readers == 1 ? "" : "es", Work.WRITES),
                benchmark,
                "table_reads " + readers + "," + Work.READS / readers + "," + Work.ROWS + "," + Work.WRITES,
                new Floor.AtLeast(1.5, "BEAM"));
    }

    /** The benchmark method that does this work; empty where no rate is measured. */
    Optional<String> benchmark() {
        return Optional.ofNullable(benchmark);
    }

    /** The name and the sizes by which the Elixir script knows this work. */
    List<String> forBeam() {
        return List.of(forBeam.split(" "));
    }
}
