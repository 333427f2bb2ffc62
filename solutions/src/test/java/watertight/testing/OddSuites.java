package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.testing.Account.Withdrawal;

/** Tests of an {@link Account} that are written in an unusual way, or misunderstand what runs them. */
final class OddSuites {

    private OddSuites() {}

    /** Catches two, with tests that are made while it runs. */
    static final class Made {
        @TestFactory
        List<DynamicTest> theEdge(Node node) {
            return List.of(
                    dynamicTest("all", () -> assertEquals(new Withdrawal.Paid(0), withdrawn(node, 100))),
                    dynamicTest("one more", () -> assertEquals(new Withdrawal.Refused(100), withdrawn(node, 101))));
        }

        private static Withdrawal withdrawn(Node node, int amount) throws InterruptedException {
            return Account.withdraw(node, Account.start(node, 100).orElseThrow(), amount);
        }
    }

    /** Catches three, and counts in a static field how often it has run. */
    static final class Counting {
        private static int runs;

        @Test
        void withdrawsOnce(Node node) throws InterruptedException {
            runs++;
            Pid account = Account.start(node, runs).orElseThrow();
            assertEquals(new Withdrawal.Paid(0), Account.withdraw(node, account, 1));
        }
    }

    /** Catches three, by trying many things after one another. */
    static final class Thorough {
        @Test
        void paysOutAllItHas(Node node) throws InterruptedException {
            for (int balance = 1; balance <= 1000; balance++) {
                Pid account = Account.start(node, balance).orElseThrow();
                assertEquals(new Withdrawal.Paid(0), Account.withdraw(node, account, balance));
                assertEquals(0, Account.balance(node, account));
            }
        }
    }

    /** Passes under the first ten schedules only, which are the right application's: it leaves behind that it has run. */
    static final class Leaving {
        static final String PROPERTY = "watertight.odd-suites.left";

        @Test
        void isTheFirst() {
            int before = Integer.getInteger(PROPERTY, 0);
            System.setProperty(PROPERTY, String.valueOf(before + 1));
            assertFalse(before >= 10, "somebody was here before");
        }
    }

    /** Passes if the process that it starts is quick, as it is under the first schedule and some others. */
    static final class Racing {
        @Test
        void seesTheDeposit(Node node) throws InterruptedException {
            Pid account = Account.start(node, 100).orElseThrow();
            node.spawn(self -> Account.deposit(self, account, 1));
            assertEquals(101, Account.balance(node, account));
        }
    }

    /** Wants its node too early. */
    static final class TooEarly {
        private static Pid account;

        @BeforeAll
        static void open(Node node) throws InterruptedException {
            account = Account.start(node, 100).orElseThrow();
        }

        @Test
        void hasItsBalance(Node node) throws InterruptedException {
            assertEquals(100, Account.balance(node, account));
        }
    }

    /** Starts threads that nobody simulates. */
    static final class WithThreads {
        @Test
        void depositsBesides(Node node) throws InterruptedException {
            var besides = new Thread(() -> node.processes().clear());
            besides.start();
            besides.join();
        }
    }

    /** Makes a node of its own, and lets it send something later. */
    static final class OwnNode {
        @Test
        void sendsLater() throws InterruptedException {
            try (var node = new Node()) {
                Pid account = Account.start(node, 100).orElseThrow();
                node.sendAfter(account, "hello", Duration.ofSeconds(1));
                assertEquals(100, Account.balance(node, account));
            }
        }
    }

    /** Cannot be loaded. */
    static final class Broken {
        private static final Pid NOBODY = List.<Pid>of().getFirst();

        @Test
        void asksNobody(Node node) throws InterruptedException {
            assertEquals(100, Account.balance(node, NOBODY));
        }
    }

    /** Has put off all its tests. */
    @Disabled
    static final class PutOff {
        @Test
        void startsWithTheBalanceItIsGiven(Node node) throws InterruptedException {
            assertEquals(100, Account.balance(node, Account.start(node, 100).orElseThrow()));
        }
    }
}
