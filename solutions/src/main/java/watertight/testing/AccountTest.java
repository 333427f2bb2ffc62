package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import watertight.genserver.GenServer;
import watertight.genserver.ServerEndedException;
import watertight.process.Down;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.testing.Account.Withdrawal;

/**
 * Tests of an {@link Account}. They must pass on it, and fail on each of ten accounts that break one promise each.
 *
 * <p>A method with a parameter of type {@link Node} is handed a new one, of simulated threads, which is closed when the
 * test is over.
 */
class AccountTest {

    // tag::worked[]
    @Test
    void startsWithTheBalanceItIsGiven(Node node) throws InterruptedException {
        Pid account = Account.start(node, 100).orElseThrow();
        assertEquals(100, Account.balance(node, account));
    }
    // end::worked[]

    /** Say here what the account does when it is asked for all it has; then add tests of its other promises. */
    @Test
    void paysOutAllItHas(Node node) throws InterruptedException {
        // begin 6.1
        Pid account = Account.start(node, 100).orElseThrow();
        assertEquals(new Withdrawal.Paid(0), Account.withdraw(node, account, 100));
        // end 6.1
    }

    // begin 6.1: your tests of the other promises
    @Test
    void refusesOneMoreThanItHas(Node node) throws InterruptedException {
        Pid account = Account.start(node, 100).orElseThrow();
        assertEquals(new Withdrawal.Refused(100), Account.withdraw(node, account, 101));
    }

    @Test
    void losesNothingByRefusing(Node node) throws InterruptedException {
        Pid account = Account.start(node, 100).orElseThrow();
        Account.withdraw(node, account, 150);
        assertEquals(100, Account.balance(node, account));
    }

    @Test
    void tellsWhatIsLeft(Node node) throws InterruptedException {
        Pid account = Account.start(node, 100).orElseThrow();
        assertEquals(new Withdrawal.Paid(70), Account.withdraw(node, account, 30));
        assertEquals(70, Account.balance(node, account));
    }

    @Test
    void refusesAmountsThatAreNotPositive(Node node) throws InterruptedException {
        Pid account = Account.start(node, 100).orElseThrow();
        for (int amount : List.of(0, -1)) {
            assertThrows(IllegalArgumentException.class, () -> Account.deposit(node, account, amount));
            assertThrows(IllegalArgumentException.class, () -> Account.withdraw(node, account, amount));
        }
        assertEquals(100, Account.balance(node, account));
    }

    @Test
    void throwsIfThereIsNoAccount(Node node) throws InterruptedException {
        Pid account = Account.start(node, 100).orElseThrow();
        GenServer.stop(node, account);
        assertThrows(ServerEndedException.class, () -> Account.deposit(node, account, 1));
        assertThrows(ServerEndedException.class, () -> Account.balance(node, account));
    }

    // tag::at-once[]
    @Test
    void losesNoDepositOfManyAtOnce(Node node) throws InterruptedException {
        Pid account = Account.start(node, 0).orElseThrow();
        node.asProcess(self -> {
            var customers = new ArrayList<Self.Spawned>();
            for (int i = 0; i < 5; i++) {
                customers.add(self.spawnMonitor(customer -> Account.deposit(customer, account, 10)));
            }
            for (Self.Spawned customer : customers) {
                self.receive(message -> message instanceof Down down && down.monitor() == customer.monitor());
            }
            return null;
        });
        assertEquals(50, Account.balance(node, account));
    }
    // end::at-once[]

    @Test
    void knowsNothingOfOtherAccounts(Node node) throws InterruptedException {
        Pid mine = Account.start(node, 100).orElseThrow();
        Pid yours = Account.start(node, 200).orElseThrow();
        Account.deposit(node, mine, 1);
        assertEquals(200, Account.balance(node, yours));
    }

    @Test
    void outlivesAMessageThatItDoesNotKnow(Node node) throws InterruptedException {
        Pid account = Account.start(node, 100).orElseThrow();
        account.send("hello");
        assertEquals(100, Account.balance(node, account));
    }
    // end 6.1
}
