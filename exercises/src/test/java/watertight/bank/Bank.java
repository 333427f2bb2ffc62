package watertight.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** The account of a node in a simulation, its clients, and whether what they were told can be explained. */
final class Bank {

    private final Lab lab;
    private final int initialBalance;
    private final List<List<Step>> steps = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();

    /** What a client does. */
    interface Visit {
        void of(Client client) throws InterruptedException;
    }

    /** Opens the account. Whoever opened it is gone when this returns. */
    Bank(Simulation sim, int initialBalance) {
        this.lab = new Lab(sim);
        this.initialBalance = initialBalance;
        lab.process("owner", self -> open(self));
        lab.run();
    }

    Lab lab() {
        return lab;
    }

    /** The account's process. */
    Pid account() {
        return lab.node().whereis(BankAccount.NAME).orElse(null);
    }

    private void open(Self self) throws InterruptedException {
        BankAccount.startLink(self, initialBalance).orElseThrow();
    }

    /** A client who comes when the simulation is run, and has to finish. */
    void visitedBy(String name, Visit visit) {
        lab.process(name, client(visit));
    }

    /** What a process does that is this client, and may end before it is done. */
    Body client(Visit visit) {
        List<Step> own = new ArrayList<>();
        steps.add(own);
        return self -> visit.of(new Client(self, clock, own));
    }

    /** Everybody comes at the same time, and then somebody asks for the balance, which is returned. */
    int runAndAsk() {
        lab.run();
        var balance = new AtomicLong();
        lab.process("reader", self -> balance.set(BankAccount.getBalance(self)));
        lab.run();
        return balance.intValue();
    }

    /** Everybody comes at the same time. Fails unless some order explains what they were told. */
    void runAndExplain() {
        int end = runAndAsk();
        if (!Linearization.exists(steps, initialBalance, end)) {
            throw Expect.never("No order of these requests explains the answers and the balances:\n" + inWords(end));
        }
    }

    private String inWords(int end) {
        var words = new StringJoiner("\n");
        words.add("at first the balance is " + initialBalance);
        for (int client = 0; client < steps.size(); client++) {
            for (Step step : steps.get(client)) {
                words.add("client " + (client + 1) + " " + step);
            }
        }
        return words.add("at last the balance is " + end).toString();
    }
}
