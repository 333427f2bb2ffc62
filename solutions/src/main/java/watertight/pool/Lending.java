package watertight.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.process.Down;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/**
 * One pool at work: the state of its server. Belongs to its process, and is changed in place.
 *
 * <p>The pool watches each client by a monitor from when it asks until it neither waits nor has what it asked for.
 */
final class Lending {

    private final Self self;
    private final PoolOptions options;
    private final Workers workers;
    /** The workers that nobody has. The first is the next to be lent. */
    private final Deque<Pid> free = new ArrayDeque<>();
    /** Who has which worker. */
    private final Map<Pid, Client> loans = new LinkedHashMap<>();
    /** Who waits for a worker, in the order in which they asked. */
    private final Deque<Client> waiting = new ArrayDeque<>();

    Lending(Self self, PoolOptions options, Workers workers) throws InterruptedException {
        this.self = self;
        this.options = options;
        this.workers = workers;
        for (int i = 0; i < options.size(); i++) {
            free.addLast(workers.start());
        }
    }

    Workers workers() {
        return workers;
    }

    /** How many workers there are, free or lent. */
    private int total() {
        return free.size() + loans.size();
    }

    PoolStatus status() {
        int most = options.size() + options.maxOverflow();
        PoolStatus.State state = !free.isEmpty()
                ? PoolStatus.State.READY
                : total() < most ? PoolStatus.State.OVERFLOW : PoolStatus.State.FULL;
        int overflow = Math.max(0, total() - options.size());
        return new PoolStatus(state, free.size(), overflow, loans.size(), waiting.size());
    }

    /** A client or a worker has ended. */
    void ended(Down down) throws InterruptedException {
        Optional<Pid> worker = workers.ended(down);
        if (worker.isPresent()) {
            workerEnded(worker.get());
        } else {
            clientEnded(down.monitor());
        }
    }

    // tag::checkout[]
    /**
     * Somebody asks for a worker, and is watched from now on. It is lent one, if there is one. If there is none, it waits,
     * behind the others; or, if it does not want to wait, it is answered with an empty {@link Optional}.
     */
    void checkout(Ticket ticket, From from, boolean waits) throws InterruptedException {
        // begin 5.2
        var client = new Client(ticket, from, self.monitor(ticket.client()));
        Optional<Pid> worker = available();
        if (worker.isPresent()) {
            lend(worker.get(), client);
        } else if (waits) {
            waiting.addLast(client);
        } else {
            self.demonitor(client.monitor());
            GenServer.reply(from, Optional.empty());
        }
        // end 5.2
    }

    /** A worker to be lent now: one that is free, or one more. Empty if there is none. */
    private Optional<Pid> available() throws InterruptedException {
        return free.isEmpty() && options.maxOverflow() > 0 ? oneMore() : Optional.ofNullable(free.pollFirst());
    }

    /** The client has this worker from now on, and is answered with it, in an {@link Optional}. */
    private void lend(Pid worker, Client client) {
        // begin 5.2
        loans.put(worker, client);
        GenServer.reply(client.from(), Optional.of(worker));
        // end 5.2
    }
    // end::checkout[]

    // tag::checkin[]
    /** Somebody gives back a worker. If it is not the one who has it, nothing changes. */
    void checkin(Pid worker, Pid by) throws InterruptedException {
        // begin 5.2
        Client client = loans.get(worker);
        if (client != null && client.pid() == by) {
            takeBack(worker);
        }
        // end 5.2
    }

    /** A worker that was lent is back, and its client is no longer watched. The worker is passed on. */
    private void takeBack(Pid worker) throws InterruptedException {
        // begin 5.2
        self.demonitor(loans.remove(worker).monitor());
        passOn(worker);
        // end 5.2
    }

    /** A worker that nobody has goes to the client who has waited longest. If nobody waits, it is set aside. */
    private void passOn(Pid worker) throws InterruptedException {
        // begin 5.2
        Client next = waiting.pollFirst();
        if (next != null) {
            lend(worker, next);
        } else {
            setAside(worker);
        }
        // end 5.2
    }

    /** Nobody needs this worker now: it is free, unless there are enough without it. */
    private void setAside(Pid worker) throws InterruptedException {
        if (options.maxOverflow() > 0 && isTooMany(worker)) {
            workers.stop(worker);
        } else {
            switch (options.order()) {
                case LAST_BACK_FIRST -> free.addFirst(worker);
                case FIRST_BACK_FIRST -> free.addLast(worker);
            }
        }
    }
    // end::checkin[]

    // tag::gone[]
    /** A client has given up: it waits no more, or, if it has been lent a worker meanwhile, that is taken back. */
    void cancel(Ticket ticket) throws InterruptedException {
        // begin 5.3
        withdraw(client -> client.ticket() == ticket);
        // end 5.3
    }

    /** The client that this monitor watched has ended: it waits no more, or the worker that it had is taken back. */
    private void clientEnded(Monitor monitor) throws InterruptedException {
        // begin 5.3
        withdraw(client -> client.monitor() == monitor);
        // end 5.3
    }

    // begin 5.3: your private methods
    private void withdraw(Predicate<Client> gone) throws InterruptedException {
        for (Client client : List.copyOf(waiting)) {
            if (gone.test(client)) {
                waiting.remove(client);
                self.demonitor(client.monitor());
            }
        }
        for (var loan : List.copyOf(loans.entrySet())) {
            if (gone.test(loan.getValue())) {
                takeBack(loan.getKey());
            }
        }
    }
    // end 5.3
    // end::gone[]

    // tag::workers[]
    /**
     * A worker has ended, free or lent. It is replaced if there would be fewer workers than the pool's size, or if
     * somebody waits; a replacement is passed on. Whoever had the worker is no longer watched for it.
     */
    private void workerEnded(Pid worker) throws InterruptedException {
        // begin 5.4
        free.remove(worker);
        Client client = loans.remove(worker);
        if (client != null) {
            self.demonitor(client.monitor());
        }
        if (total() < options.size() || !waiting.isEmpty()) {
            passOn(workers.start());
        }
        // end 5.4
    }

    /** Starts a worker beyond the pool's size; empty if there are as many as there may be. */
    private Optional<Pid> oneMore() throws InterruptedException {
        // begin 5.4
        return total() < options.size() + options.maxOverflow() ? Optional.of(workers.start()) : Optional.empty();
        // end 5.4
    }

    /** Whether the pool has its size without this worker, which is neither free nor lent. */
    private boolean isTooMany(Pid worker) {
        // begin 5.4
        return total() >= options.size();
        // end 5.4
    }
    // end::workers[]
}
