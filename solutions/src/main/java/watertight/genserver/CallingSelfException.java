package watertight.genserver;

import watertight.process.Destination;

/** A server called itself: it would wait for ever, since it is the one that must answer. */
public final class CallingSelfException extends CallException {

    CallingSelfException(Destination server, Object request) {
        super(server, "Server " + server + " asked itself " + request + ": it would wait for itself for ever.");
    }
}
