package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watertight.genserver.ServerEndedException;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.testing.Account.Withdrawal;
import watertight.testing.junit.Time;

/** The edges in a table, and one account that is started before each test. */
class AccountTest {

    private Pid account;

    @BeforeEach
    void open(Node node) throws InterruptedException {
        account = Account.start(node, 100).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1, true, 99", "99, true, 1", "100, true, 0", "101, false, 100", "1000, false, 100"})
    void withdraws(int amount, boolean paid, int rest, Node node) throws InterruptedException {
        Withdrawal expected = paid ? new Withdrawal.Paid(rest) : new Withdrawal.Refused(rest);
        assertEquals(expected, Account.withdraw(node, account, amount));
        assertEquals(rest, Account.balance(node, account));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
    void refuses(int amount, Node node) {
        assertAll(
                () -> assertThrows(
                        IllegalArgumentException.class, () -> Account.deposit(node, account, amount)),
                () -> assertThrows(
                        IllegalArgumentException.class, () -> Account.withdraw(node, account, amount)));
    }

    @Nested
    @DisplayName("Of several")
    class Several {
        @Test
        void customersNoneIsForgotten(Node node, Time time) throws InterruptedException {
            for (int customer = 0; customer < 10; customer++) {
                node.spawn(self -> Account.deposit(self, account, 10));
            }
            time.settle();
            assertEquals(200, Account.balance(node, account));
        }

        @Test
        void accountsEachHasItsOwn(Node node) throws InterruptedException {
            Pid other = Account.start(node, 7).orElseThrow();
            assertEquals(100, Account.balance(node, account));
            assertEquals(7, Account.balance(node, other));
        }
    }

    @Test
    void ends(Node node, Time time) throws InterruptedException {
        account.send(new Object());
        time.settle();
        assertTrue(account.isAlive());
        node.kill(account);
        assertThrows(ServerEndedException.class, () -> Account.deposit(node, account, 1));
    }
}
