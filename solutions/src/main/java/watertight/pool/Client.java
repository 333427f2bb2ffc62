package watertight.pool;

import watertight.genserver.From;
import watertight.process.Monitor;
import watertight.process.Pid;

/**
 * Somebody who wants a worker or has one.
 *
 * @param ticket what it asked with
 * @param from whom to answer when there is a worker for it
 * @param monitor the pool's watch over it
 */
record Client(Ticket ticket, From from, Monitor monitor) {

    Pid pid() {
        return ticket.client();
    }
}
