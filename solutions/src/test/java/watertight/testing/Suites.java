package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.testing.Account.Withdrawal;
import watertight.testing.junit.Time;

/** What students may hand in as tests of an {@link Account}. */
final class Suites {

    private Suites() {}

    /** Catches three: it looks at the balance's edge, from both sides, and at the answers. */
    static final class TheEdge {
        @Test
        void paysOutAllItHas(Node node) throws InterruptedException {
            Pid account = Account.start(node, 100).orElseThrow();
            assertEquals(new Withdrawal.Paid(0), Account.withdraw(node, account, 100));
        }

        @Test
        void refusesOneMore(Node node) throws InterruptedException {
            Pid account = Account.start(node, 100).orElseThrow();
            assertEquals(new Withdrawal.Refused(100), Account.withdraw(node, account, 101));
        }
    }

    /** Catches three, with whatever else JUnit has: nested tests, parameters, a helper of its own. */
    static final class OtherForms {
        record Customer(Node node, Pid account) {
            static Customer of(Node node) throws InterruptedException {
                return new Customer(node, Account.start(node, 100).orElseThrow());
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1})
        void refusesAmounts(int amount, Node node) throws InterruptedException {
            Customer customer = Customer.of(node);
            assertThrows(
                    IllegalArgumentException.class, () -> Account.deposit(customer.node(), customer.account(), amount));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Account.withdraw(customer.node(), customer.account(), amount));
        }

        @Nested
        final class Strangers {
            @Test
            void areIgnored(Node node) throws InterruptedException {
                Customer customer = Customer.of(node);
                customer.account().send("hello");
                assertEquals(100, Account.balance(node, customer.account()));
            }
        }
    }

    /** Has no test: it has forgotten to say so. */
    static final class NoTests {
        void startsWithTheBalanceItIsGiven(Node node) throws InterruptedException {
            assertEquals(100, Account.balance(node, Account.start(node, 100).orElseThrow()));
        }
    }

    /** Runs through everything that does not throw, and checks nothing. */
    static final class NoChecks {
        @Test
        void callsEverything(Node node) throws InterruptedException {
            Pid account = Account.start(node, 100).orElseThrow();
            Account.deposit(node, account, 1);
            Account.withdraw(node, account, 1_000);
            Account.withdraw(node, account, 1);
        }
    }

    /** Asks for what is not promised. */
    static final class FalseOnTheRightOne {
        @Test
        void lendsMoney(Node node) throws InterruptedException {
            Pid account = Account.start(node, 100).orElseThrow();
            assertEquals(new Withdrawal.Paid(-50), Account.withdraw(node, account, 150));
        }
    }

    /** Waits for what never comes. */
    static final class Waiting {
        @Test
        void hearsFromTheAccount(Node node) throws InterruptedException {
            Account.start(node, 100).orElseThrow();
            node.asProcess(self -> self.receive());
        }
    }

    /** Runs for ever. */
    static final class Endless {
        @Test
        void untilTheBalanceGrows(Node node, Time time) throws InterruptedException {
            Pid account = Account.start(node, 100).orElseThrow();
            while (Account.balance(node, account) == 100) {
                time.settle();
            }
        }
    }

    /** Runs for ever, and asks for no node. */
    static final class Spinning {
        private int rounds;

        @Test
        void untilItOverflows() {
            while (rounds >= 0) {
                rounds = 0;
            }
        }
    }

    /** Needs more memory than there is. */
    static final class Greedy {
        @Test
        void keepsAll(Node node) {
            var all = new ArrayList<long[]>();
            while (node.processes().isEmpty()) {
                all.add(new long[10_000_000]);
            }
        }
    }

    /** Ends the JVM. */
    static final class Exiting {
        @Test
        void isAllThatMatters(Node node) {
            System.exit(0);
        }
    }
}
