package watertight.bank;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.genserver.GenServer;
import watertight.genserver.ServerEndedException;
import watertight.genserver.StartResult;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

@Exercise("2.5")
class BankAccountTest {

    @Simulated(tries = 40)
    @Label("The account starts with 100, a deposit of 50 is made, and the balance is 150")
    void tellsItsStory(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("client", self -> {
            Pid account = BankAccount.startLink(self, 100).orElseThrow();
            Expect.that(
                            "who is registered as my_account",
                            lab.node().whereis(BankAccount.NAME).orElse(null))
                    .is(account);
            Expect.that("the balance at first", BankAccount.getBalance(self)).is(100);
            BankAccount.deposit(self, 50);
            Expect.that("the balance after a deposit of 50", BankAccount.getBalance(self))
                    .is(150);
            Expect.that("processes spawned for the account", lab.spawned() - 1).is(1);
        });
        lab.run();
    }

    @Simulated(tries = 10)
    @Label("The account answers a GetBalance that is sent to its pid, too")
    void answersGetBalance(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("client", self -> {
            Pid account = BankAccount.startLink(self, 100).orElseThrow();
            // Without a timeout: who never answers is to show as one who waits for ever.
            int balance = GenServer.call(self, account, new BankAccount.GetBalance(), GenServer.FOREVER);
            Expect.that("the balance", balance).is(100);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("A client sees the first balance and its own deposits, one by one, in a process and on a plain thread")
    void addsUp(@ForAll Simulation sim) {
        int initial = sim.between(0, 500);
        var bank = new Bank(sim, initial);
        var amounts = Lab.several(sim.between(0, 4), () -> sim.between(1, 100));
        var node = bank.lab().node();
        boolean asProcess = sim.chance();
        bank.lab().start("client", () -> {
            int expected = initial;
            Expect.that("the balance at first", BankAccount.getBalance(node)).is(expected);
            for (int amount : amounts) {
                expected += amount;
                int balance = asProcess
                        ? node.asProcess(self -> {
                            BankAccount.deposit(self, amount);
                            return BankAccount.getBalance(self);
                        })
                        : depositAndAsk(bank, amount);
                Expect.that("the balance after a deposit of " + amount, balance).is(expected);
            }
        });
        bank.lab().run();
    }

    private static int depositAndAsk(Bank bank, int amount) throws InterruptedException {
        BankAccount.deposit(bank.lab().node(), amount);
        return BankAccount.getBalance(bank.lab().node());
    }

    @Simulated(tries = 40)
    @Label("There is one account: a second start says who has the name, and changes nothing")
    void startsOnce(@ForAll Simulation sim) {
        var bank = new Bank(sim, 100);
        Pid account = bank.account();
        bank.lab().process("second owner", self -> {
            Expect.that("what the second start said", BankAccount.startLink(self, 7))
                    .is(new StartResult.AlreadyStarted(account));
            Expect.that("the balance", BankAccount.getBalance(self)).is(100);
        });
        bank.lab().run();
    }

    @Simulated(tries = 60)
    @Label("The account is linked to who started it, and ends with it; a new one starts anew")
    void endsWithItsOwner(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var ready = new ArrayList<Pid>();
        lab.play(() -> {
            Pid owner = lab.node().spawn(self -> {
                ready.add(BankAccount.startLink(self, 100).orElseThrow());
                BankAccount.deposit(self, 50);
                Lab.forever();
            });
            Lab.settle();
            lab.node().exit(owner, ExitReason.SHUTDOWN);
            Lab.settle();
            Expect.that("how the account ended", lab.reasonOf(ready.get(0))).is(ExitReason.SHUTDOWN);
            int balance = lab.node().asProcess(self -> {
                BankAccount.startLink(self, 30).orElseThrow();
                return BankAccount.getBalance(self);
            });
            Expect.that("the balance of a new account", balance).is(30);
        });
    }

    @Simulated(tries = 40)
    @Label("The accounts of two nodes have nothing to do with each other")
    void shareNothing(@ForAll Simulation sim) {
        var one = new Bank(sim, 100);
        var other = new Bank(sim, 200);
        one.visitedBy("client of the one", client -> client.deposit(5));
        other.visitedBy("client of the other", client -> client.deposit(70));
        Expect.that("the balance of the one", one.runAndAsk()).is(105);
        Expect.that("the balance of the other", other.runAndAsk()).is(270);
    }

    @Simulated(tries = 40)
    @Label("deposit sends one cast, getBalance makes one call, and the server alone knows what the balance is")
    void asksTheServer(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int amount = sim.between(1, 100);
        lab.process("client", self -> {
            var impostor = Impostor.start(self, 42);
            BankAccount.deposit(self, amount);
            Expect.that("the balance, from a server that says 42", BankAccount.getBalance(self))
                    .is(42);
            Expect.that("what reached the server", impostor.received())
                    .is(List.of("cast " + new BankAccount.Deposit(amount), "call GetBalance[]"));
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("An amount that is not positive is refused before anything is sent")
    void refusesNothing(@ForAll Simulation sim) {
        var bank = new Bank(sim, 100);
        int amount = -sim.between(0, 50);
        bank.lab().process("client", self -> {
            String thrown = Lab.thrownBy(() -> BankAccount.deposit(self, amount));
            Expect.that("thrown by a deposit of " + amount, thrown).is("IllegalArgumentException");
            Expect.that("the balance", BankAccount.getBalance(self)).is(100);
        });
        bank.lab().run();
    }

    @Simulated(tries = 20)
    @Label("Where no account is, a deposit does nothing, and nobody can tell the balance")
    void failsWithoutAnAccount(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            BankAccount.deposit(lab.node(), 50);
            try {
                int balance = BankAccount.getBalance(lab.node());
                throw Expect.never("Nobody was asked, and the balance was " + balance + ".");
            } catch (ServerEndedException nobody) {
                Expect.that("why nobody answered", nobody.reason()).is(ExitReason.NO_PROCESS);
            }
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofServer(BankAccount.class).check();
    }
}
