package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static watertight.Todo.todo;

import org.junit.jupiter.api.Test;
import watertight.process.Node;
import watertight.process.Pid;

/**
 * Tests of an {@link Account}. They must pass on it, and fail on each of ten accounts that break one promise each.
 *
 * <p>A method with a parameter of type {@link Node} is handed a new one, of simulated threads, which is closed when the
 * test is over.
 */
class AccountTest {

    @Test
    void startsWithTheBalanceItIsGiven(Node node) throws InterruptedException {
        Pid account = Account.start(node, 100).orElseThrow();
        assertEquals(100, Account.balance(node, account));
    }

    /** Say here what the account does when it is asked for all it has; then add tests of its other promises. */
    @Test
    void paysOutAllItHas(Node node) throws InterruptedException {
        // TODO 6.1
        throw todo("6.1");
    }

    // TODO 6.1: your tests of the other promises
}
