package watertight.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import watertight.process.Schedules;

/** Which amounts an account takes. */
class AmountsTest {

    @Test
    void oneIsTheLeastThatIsTaken() throws Exception {
        Schedules.few((simulation, node) -> {
            simulation.start(
                    "client",
                    () -> node.asProcess(self -> {
                        BankAccount.startLink(self, 100);
                        refuses(0, () -> BankAccount.deposit(self, 0));
                        refuses(-1, () -> BankAccount.deposit(self, -1));
                        refuses(0, () -> BankAccount.withdraw(self, 0));
                        refuses(-1, () -> BankAccount.withdraw(self, -1));
                        assertEquals(100, BankAccount.getBalance(self));
                        BankAccount.deposit(self, 1);
                        assertEquals(101, BankAccount.getBalance(self));
                        assertEquals(new BankAccount.Withdrawal.Paid(100), BankAccount.withdraw(self, 1));
                        return null;
                    }));
            simulation.run();
        });
    }

    private static void refuses(int amount, Executable transfer) {
        assertEquals(
                "An amount must be positive, and this is " + amount + ".",
                assertThrows(IllegalArgumentException.class, transfer).getMessage());
    }
}
