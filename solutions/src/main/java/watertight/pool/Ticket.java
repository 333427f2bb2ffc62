package watertight.pool;

import watertight.process.Pid;

/** One request for a worker. Two are never equal, even if the same client asks twice. */
final class Ticket {

    private final Pid client;

    Ticket(Pid client) {
        this.client = client;
    }

    /** Who asks. */
    Pid client() {
        return client;
    }

    @Override
    public String toString() {
        return "ticket of " + client;
    }
}
