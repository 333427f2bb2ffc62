package watertight.bench;

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

    private Work() {}
}
