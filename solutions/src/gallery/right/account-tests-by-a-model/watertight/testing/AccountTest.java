package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import watertight.genserver.ServerEndedException;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.testing.Account.Withdrawal;

/** Long drawn stories, held to a number. */
class AccountTest {

    private final Random random = new Random(7);

    @Test
    void isANumber(Node node) throws InterruptedException {
        for (int story = 0; story < 20; story++) {
            int number = random.nextInt(20);
            Pid account = Account.start(node, number).orElseThrow();
            Pid other = Account.start(node, 5).orElseThrow();
            for (int i = 0; i < 30; i++) {
                number = somethingHappens(node, account, number);
                assertEquals(number, Account.balance(node, account));
            }
            assertEquals(5, Account.balance(node, other));
            node.kill(account);
            assertThrows(ServerEndedException.class, () -> Account.deposit(node, account, 1));
        }
    }

    private int somethingHappens(Node node, Pid account, int number) throws InterruptedException {
        int amount = random.nextInt(40) - 10;
        return switch (random.nextInt(3)) {
            case 0 -> deposited(node, account, number, amount);
            case 1 -> withdrawn(node, account, number, amount);
            default -> {
                account.send(amount);
                yield number;
            }
        };
    }

    private static int deposited(Node node, Pid account, int number, int amount) throws InterruptedException {
        if (amount <= 0) {
            assertThrows(IllegalArgumentException.class, () -> Account.deposit(node, account, amount));
            return number;
        }
        Account.deposit(node, account, amount);
        return number + amount;
    }

    private static int withdrawn(Node node, Pid account, int number, int amount) throws InterruptedException {
        if (amount <= 0) {
            assertThrows(IllegalArgumentException.class, () -> Account.withdraw(node, account, amount));
            return number;
        }
        int rest = amount > number ? number : number - amount;
        Withdrawal expected = amount > number ? new Withdrawal.Refused(rest) : new Withdrawal.Paid(rest);
        assertEquals(expected, Account.withdraw(node, account, amount));
        return rest;
    }

    @Test
    void countsWhatComesAtOnce(Node node) throws InterruptedException {
        Pid account = Account.start(node, 0).orElseThrow();
        var done = new CountDownLatch(8);
        for (int i = 0; i < 8; i++) {
            node.spawn(customer -> {
                Account.deposit(customer, account, 1);
                done.countDown();
            });
        }
        done.await();
        assertEquals(8, Account.balance(node, account));
    }
}
