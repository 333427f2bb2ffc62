package watertight.pool;

import java.util.Optional;
import watertight.genserver.Request;
import watertight.process.Pid;

/** What a pool can be asked. */
sealed interface PoolOperation {

    /** A client wants a worker. If it waits, it is answered when there is one for it. */
    record Checkout(Ticket ticket, boolean waits) implements PoolOperation, Request<Optional<Pid>> {}

    record Status() implements PoolOperation, Request<PoolStatus> {}
}
