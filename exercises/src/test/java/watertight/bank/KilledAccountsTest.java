package watertight.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.genserver.GenServer;
import watertight.genserver.ServerEndedException;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.Lab;
import watertight.process.Pid;

/** Many clients of an account that is killed, again and again. */
@Exercise("3.6")
class KilledAccountsTest {

    private static final int INITIAL = 1000;

    private final AtomicLong clock = new AtomicLong();
    private final List<List<Step>> all = new ArrayList<>();

    /** A client of this bank, whose requests may fail: it takes note, and goes on. */
    private final class Client {
        private final List<Step> steps = new ArrayList<>();

        Client() {
            all.add(steps);
        }

        /** Deposits. The account may be killed before it is counted: nobody knows. */
        void deposit(Caller caller, int amount) {
            steps.add(new Step(new BankAccount.Deposit(amount), null, clock.incrementAndGet(), Step.NEVER, false));
            BankAccount.deposit(caller, amount);
        }

        void getBalance(Caller caller) throws InterruptedException {
            long asked = clock.incrementAndGet();
            try {
                int balance = BankAccount.getBalance(caller);
                steps.add(new Step(new BankAccount.GetBalance(), balance, asked, clock.incrementAndGet(), true));
            } catch (ServerEndedException killed) {
                // Nobody answered, and nothing has changed: there is nothing to explain.
                return;
            }
        }

        /** Kills the account, if one serves. One that is still starting is left alone: its start would fail, see 3.11. */
        void kill(Lab lab) throws InterruptedException {
            Optional<Pid> account = lab.node().whereis(BankAccount.NAME);
            if (account.isPresent() && serves(lab, account.get())) {
                long asked = clock.incrementAndGet();
                lab.node().kill(account.get());
                steps.add(new Step(new Step.NewAccount(INITIAL), null, asked, clock.incrementAndGet(), true));
            }
        }

        private static boolean serves(Lab lab, Pid account) throws InterruptedException {
            try {
                GenServer.call(lab.node(), account, new BankAccount.GetBalance());
                return true;
            } catch (ServerEndedException ended) {
                return false;
            }
        }
    }

    @Simulated(tries = 400)
    @Label("Every balance that a client is told is the one of the account that is there then, and of no older one")
    void canBeExplained(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        all.clear();
        lab.start("the bank", () -> BankSupervisorTest.start(lab, INITIAL));
        lab.run();
        for (int number = sim.between(1, 3); number > 0; number--) {
            visits(lab, "client " + number, Lab.several(sim.between(1, 4), () -> sim.between(0, 3) * 10));
        }
        kills(lab, sim.between(1, 3));
        lab.run();
        int end = balanceOf(lab);
        if (!Linearization.exists(all, INITIAL, end)) {
            throw Expect.never("No order of these requests explains the balances:\n" + inWords(end));
        }
    }

    private void visits(Lab lab, String name, List<Integer> amounts) {
        var client = new Client();
        lab.process(name, self -> {
            for (int amount : amounts) {
                if (amount == 0) {
                    client.getBalance(self);
                } else {
                    client.deposit(self, amount);
                }
            }
        });
    }

    private void kills(Lab lab, int times) {
        var killer = new Client();
        lab.start("killer", () -> {
            for (int i = 0; i < times; i++) {
                killer.kill(lab);
            }
        });
    }

    private static int balanceOf(Lab lab) {
        var balance = new AtomicLong();
        lab.start("reader", () -> balance.set(BankAccount.getBalance(lab.node())));
        lab.run();
        return balance.intValue();
    }

    private String inWords(int end) {
        var words = new StringBuilder("at first the balance is " + INITIAL + "\n");
        for (int client = 0; client < all.size(); client++) {
            for (Step step : all.get(client)) {
                words.append("client ")
                        .append(client + 1)
                        .append(' ')
                        .append(step)
                        .append('\n');
            }
        }
        return words + "at last the balance is " + end;
    }
}
