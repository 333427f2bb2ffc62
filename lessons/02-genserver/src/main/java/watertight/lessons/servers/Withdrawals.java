package watertight.lessons.servers;

import watertight.bank.BankAccount;
import watertight.bank.BankAccount.Withdrawal.Paid;
import watertight.bank.BankAccount.Withdrawal.Refused;
import watertight.lessons.Scene;
import watertight.process.Self;

/** Too little money is an answer, and the account lives on. */
public final class Withdrawals {

    private Withdrawals() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            BankAccount.startLink(self, 100);
            withdraw(self, 30);
            withdraw(self, 500);
            withdraw(self, 70);
            // end::use[]
        });
    }

    // tag::withdraw[]
    static void withdraw(Self self, int amount) throws InterruptedException {
        String what = switch (BankAccount.withdraw(self, amount)) {
            case Paid(int balance) -> "paid, " + balance + " left";
            case Refused(int balance) -> "refused, " + balance + " there";
        };
        IO.println(amount + ": " + what);
    }
    // end::withdraw[]
}
