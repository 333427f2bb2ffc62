package watertight.pool;

import watertight.process.Pid;

/** What a pool is told. */
sealed interface PoolNotice {

    /** A client gives back a worker. */
    record Checkin(Pid worker, Pid client) implements PoolNotice {}

    /** A client has given up: what it asked for with this ticket, it no longer wants. */
    record Cancel(Ticket ticket) implements PoolNotice {}
}
