package watertight.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.Pid;

/** A pool, and clients to whom drawn things happen, one after the other. After each, all must be as in the model. */
final class DrawnPool {

    /** From one thing to the next. Patience ends half way between. */
    private static final Duration STEP = Duration.ofMillis(20);

    /** What may happen to a client. */
    enum Kind {
        /** It asks for a worker; or gives back the one that it has. */
        TURN,
        DIES,
        LOSES_ITS_WORKER
    }

    /** @param patience how many steps the client waits, if it asks */
    record Step(int client, Kind kind, int patience) {}

    private final Simulation sim;
    private final Depot depot;
    private final PoolOptions options;
    private final PoolModel model;
    private final List<Customer> clients = new ArrayList<>();
    private String last = "nothing has happened";

    DrawnPool(Simulation sim, PoolOptions options) {
        this.sim = sim;
        this.depot = new Depot(sim);
        this.options = options;
        this.model = new PoolModel(options);
    }

    /** Plays drawn steps of these kinds, with a few clients too many, and expects the pool to do as the model does. */
    void play(List<Kind> kinds) {
        int size = options.size() + options.maxOverflow() + sim.between(1, 3);
        List<Step> steps = sim.upTo(40, () -> new Step(sim.between(0, size - 1), sim.oneOf(kinds), sim.between(0, 6)));
        depot.lab().play(() -> {
            depot.open(options);
            for (int i = 0; i < size; i++) {
                clients.add(new Customer(depot.lab()));
            }
            for (Step step : steps) {
                Duration next = sim.now().plus(STEP);
                model.now(sim.now());
                happens(step);
                expectAsInTheModel();
                Simulation.pass(next.minus(sim.now()));
            }
        });
    }

    private void happens(Step step) {
        int number = step.client();
        switch (step.kind()) {
            case DIES -> dies(number);
            case LOSES_ITS_WORKER -> losesItsWorker(number);
            case TURN -> {
                if (model.served().contains(number)) {
                    givesBack(number);
                } else if (!model.waiting().contains(number)) {
                    asks(step);
                }
            }
        }
    }

    private void dies(int number) {
        last = "client " + number + " died";
        depot.lab().node().kill(clients.get(number).pid());
        clients.set(number, new Customer(depot.lab()));
        model.leaves(number);
    }

    private void losesItsWorker(int number) {
        if (model.served().contains(number)) {
            last = "the worker of client " + number + " died";
            depot.lab().node().kill(clients.get(number).losesWorker());
            model.losesWorker(number);
        }
    }

    private void givesBack(int number) {
        last = "client " + number + " gave its worker back";
        clients.get(number).givesBack();
        model.leaves(number);
    }

    private void asks(Step step) {
        Duration patience = STEP.multipliedBy(step.patience()).plus(STEP.dividedBy(2));
        last = "client " + step.client() + " asked for a worker, for up to " + patience.toMillis() + " ms";
        clients.get(step.client()).asks(patience);
        model.asks(step.client(), sim.now().plus(patience));
    }

    private void expectAsInTheModel() throws InterruptedException {
        String when = "when " + last;
        depot.expect(when, model.free(), model.served().size(), model.waiting().size());
        List<Integer> holders = IntStream.range(0, clients.size())
                .filter(number -> clients.get(number).worker() != null)
                .boxed()
                .toList();
        Expect.that("clients that have a worker " + when, holders).is(List.copyOf(new TreeSet<>(model.served())));
        List<Pid> lent =
                holders.stream().map(number -> clients.get(number).worker()).toList();
        depot.expectDifferent("what they have " + when, lent);
        Expect.that("workers that run " + when, depot.running().size())
                .is(model.free() + model.served().size());
    }
}
