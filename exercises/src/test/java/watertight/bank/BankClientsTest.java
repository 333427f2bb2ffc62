package watertight.bank;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

/** Many clients of one account. */
@Exercise("2.5")
class BankClientsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CLIENTS = 100;

    /** So many deposits and questions, drawn. */
    private static Bank.Visit visit(Simulation sim, int size) {
        var amounts = Lab.several(size, () -> sim.between(0, 3) * 10);
        return client -> {
            for (int amount : amounts) {
                if (amount == 0) {
                    client.getBalance();
                } else {
                    client.deposit(amount);
                }
            }
        };
    }

    @Simulated(tries = 400)
    @Label("Every balance that a client is told is explained by some order of all the clients' requests")
    void canBeExplained(@ForAll Simulation sim) {
        var bank = new Bank(sim, 100);
        for (int client = sim.between(2, 4); client > 0; client--) {
            bank.visitedBy("client", visit(sim, sim.between(1, 4)));
        }
        bank.runAndExplain();
    }

    @Simulated(tries = 400)
    @Label("A client who is killed or crashes at any moment takes nothing with it: the others' balances add up")
    void survivesItsClients(@ForAll Simulation sim) {
        var bank = new Bank(sim, 100);
        Pid account = bank.account();
        bank.visitedBy("client", visit(sim, sim.between(1, 3)));
        for (int client = sim.between(1, 2); client > 0; client--) {
            var visit = visit(sim, sim.between(1, 3));
            boolean killed = sim.chance();
            var body = bank.client(mortal -> {
                visit.of(mortal);
                throw new Lab.Boom();
            });
            bank.lab().start("fate", () -> {
                Pid mortal = bank.lab().node().spawn(body);
                if (killed) {
                    bank.lab().node().kill(mortal);
                }
            });
        }
        bank.runAndExplain();
        Expect.that("the account", bank.account()).is(account);
    }

    @Simulated(tries = 10)
    @Label("The deposits of a hundred clients add up")
    void sumsUp(@ForAll Simulation sim) {
        var bank = new Bank(sim, 100);
        int each = sim.between(1, 3);
        for (int client = 1; client <= CLIENTS; client++) {
            int amount = client;
            bank.visitedBy("client " + client, it -> {
                for (int i = 0; i < each; i++) {
                    it.deposit(amount);
                }
            });
        }
        Expect.that("the balance", bank.runAndAsk()).is(100 + each * CLIENTS * (CLIENTS + 1) / 2);
    }

    @Test
    @DisplayName("On real threads, too, the deposits of a hundred clients add up")
    void sumsUpOnRealThreads() throws InterruptedException {
        int each = 200;
        var done = new AtomicInteger();
        try (var node = Lab.realNode()) {
            Pid account = node.asProcess(self -> BankAccount.startLink(self, 0)).orElseThrow();
            for (int client = 1; client <= CLIENTS; client++) {
                int amount = client;
                node.spawn(self -> {
                    for (int i = 0; i < each; i++) {
                        BankAccount.deposit(self, amount);
                    }
                    done.incrementAndGet();
                });
            }
            await().atMost(PATIENCE).until(() -> done.get() == CLIENTS);
            await().atMost(PATIENCE)
                    .until(() -> node.info(account)
                            .map(info -> info.mailboxLength() == 0)
                            .orElse(true));
            Expect.that("the balance", BankAccount.getBalance(node)).is(each * CLIENTS * (CLIENTS + 1) / 2);
        }
    }
}
