package watertight.bench;

import java.time.Duration;

/** How much work one invocation of a benchmark is: the same for every contestant. */
final class Work {

    /** Pings that are answered. */
    static final int ROUND_TRIPS = 20_000;

    /** Processes in the ring. */
    static final int RING_SIZE = 1_000;

    /** How often the token goes around the ring. */
    static final int RING_ROUNDS = 100;

    /** Processes that send to the one that takes in. */
    static final int SENDERS = 4;

    /** Messages that each of them sends. */
    static final int EACH = 25_000;

    /** Processes that are spawned and end. */
    static final int SPAWNS = 10_000;

    /** Calls that one client makes. */
    static final int CALLS = 100_000;

    /** Clients that call at the same time. */
    static final int CLIENTS = 100;

    /** Calls that each of them makes. */
    static final int CALLS_EACH = 1_000;

    /** Casts, before one call. */
    static final int CASTS = 100_000;

    /** Processes that wait for a message that never comes. */
    static final int IDLE = 1_000_000;

    /** Supervisors in the tree that workers crash in, under one more. */
    static final int SUPERVISORS = 10;

    /** Workers in that tree: as many under each supervisor. */
    static final int WORKERS = 1_000;

    /** Crashes of those workers. */
    static final int CRASHES = 10_000;

    /** The time in which that tree's supervisors count restarts: the shortest there is on the BEAM. */
    static final Duration WINDOW = Duration.ofSeconds(1);

    /** Children that a supervisor gets, one after the other, and then ten times as many. */
    static final int FEW_CHILDREN = 10_000;

    static final int MANY_CHILDREN = 10 * FEW_CHILDREN;

    /** Supervisors of each size. */
    static final int FAMILIES = 5;

    /** Supervisors before them, of the smaller size. */
    static final int WARM_UPS = 10;

    /** How long one may take to stop. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Tasks whose results are awaited. */
    static final int TASKS = 100_000;

    /** Tasks of a stream that may be at work at once. */
    static final int AT_ONCE = 8;

    /** Rows of the table that is read. */
    static final int ROWS = 1_000;

    /** Rows that are looked up, by all readers together. */
    static final int READS = 1_000_000;

    /** Rows that are written meanwhile. */
    static final int WRITES = 100_000;

    /** Reads and writes together. */
    static final int READS_AND_WRITES = READS + WRITES;

    /** Reads or writes in a row, before others have their turn. */
    static final int TURN = 1_000;

    private Work() {}
}
