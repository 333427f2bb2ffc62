package watertight.bank;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.bank.BankAccount.Withdrawal;
import watertight.genserver.GenServer;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

@Exercise("2.9")
class WithdrawalTest {

    @Simulated(tries = 60)
    @Label("A withdrawal that the balance covers is paid, down to the last coin, and the answer tells what is left")
    void paysWhatIsThere(@ForAll Simulation sim) {
        int balance = sim.between(1, 100);
        int amount = sim.chance() ? balance : sim.between(1, balance);
        var bank = new Bank(sim, balance);
        bank.lab().process("client", self -> {
            Expect.that("what came of asking for " + amount + " of " + balance, BankAccount.withdraw(self, amount))
                    .is(new Withdrawal.Paid(balance - amount));
            Expect.that("the balance", BankAccount.getBalance(self)).is(balance - amount);
        });
        bank.lab().run();
    }

    @Simulated(tries = 60)
    @Label("A withdrawal of more than there is gets the answer Refused; nothing is paid, and the account lives on")
    void refusesMore(@ForAll Simulation sim) {
        int balance = sim.between(0, 100);
        int amount = balance + sim.between(1, 100);
        var bank = new Bank(sim, balance);
        Pid account = bank.account();
        bank.lab().process("client", self -> {
            for (int i = 0; i < 2; i++) {
                Expect.that("what came of asking for " + amount + " of " + balance, BankAccount.withdraw(self, amount))
                        .is(new Withdrawal.Refused(balance));
                Expect.that("the account", bank.account()).is(account);
                Expect.that("the balance", BankAccount.getBalance(self)).is(balance);
            }
        });
        bank.lab().run();
    }

    @Simulated(tries = 100)
    @Label("However many withdraw at the same time, the account pays as often as the balance covers it, and no more")
    void neverOverdraws(@ForAll Simulation sim) {
        int clients = sim.between(2, 5);
        int covered = sim.between(0, clients);
        var bank = new Bank(sim, covered * 10 + sim.between(0, 9));
        List<Withdrawal> answers = Collections.synchronizedList(new ArrayList<>());
        for (int client = 0; client < clients; client++) {
            bank.lab().process("client", self -> answers.add(BankAccount.withdraw(self, 10)));
        }
        bank.lab().run();
        Expect.that("times that 10 were paid", (int) answers.stream()
                        .filter(Withdrawal.Paid.class::isInstance)
                        .count())
                .is(covered);
    }

    /** So many requests of all kinds, drawn; some of them in haste. */
    private static Bank.Visit visit(Simulation sim, int size) {
        var kinds = Lab.several(size, () -> sim.between(0, 3));
        var amounts = Lab.several(size, () -> 10 * sim.between(1, 6));
        return client -> {
            for (int i = 0; i < size; i++) {
                int amount = amounts.get(i);
                switch (kinds.get(i)) {
                    case 0 -> client.getBalance();
                    case 1 -> client.deposit(amount);
                    case 2 -> client.withdraw(amount);
                    default -> client.withdrawInHaste(amount);
                }
            }
        };
    }

    @Simulated(tries = 400)
    @Label("Every answer is explained by some order of all requests, those of clients who gave up or died included")
    void canBeExplained(@ForAll Simulation sim) {
        var bank = new Bank(sim, 50);
        for (int client = sim.between(1, 3); client > 0; client--) {
            bank.visitedBy("client", visit(sim, sim.between(1, 4)));
        }
        if (sim.chance()) {
            var mortal = bank.client(visit(sim, sim.between(1, 4)));
            bank.lab().start("fate", () -> {
                Pid client = bank.lab().node().spawn(mortal);
                bank.lab().node().kill(client);
            });
        }
        bank.runAndExplain();
    }

    @Simulated(tries = 20)
    @Label("Who gives up on a withdrawal must not think that it was not paid: the account may be at it still")
    void paysWhoGaveUp(@ForAll Simulation sim) {
        var bank = new Bank(sim, 100);
        bank.lab().process("client", self -> {
            String thrown = "nothing";
            try {
                GenServer.call(self, BankAccount.NAME, new BankAccount.Withdraw(30), Duration.ZERO);
            } catch (RuntimeException tooLate) {
                thrown = tooLate.getClass().getSimpleName();
            }
            Expect.that("thrown by a call that waits for 0 ms", thrown).isOneOf("CallTimeoutException", "nothing");
            Expect.that("the balance", BankAccount.getBalance(self)).is(70);
        });
        bank.lab().run();
    }

    @Simulated(tries = 20)
    @Label("withdraw makes one call, and the server alone knows what comes of it")
    void asksTheServer(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int amount = sim.between(1, 100);
        lab.process("client", self -> {
            var impostor = Impostor.start(self, new Withdrawal.Paid(42));
            Expect.that("what came of it, from a server that has 42 left", BankAccount.withdraw(self, amount))
                    .is(new Withdrawal.Paid(42));
            Expect.that("what reached the server", impostor.received())
                    .is(List.of("call " + new BankAccount.Withdraw(amount)));
        });
        lab.run();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofServer(BankAccount.class).check();
    }
}
