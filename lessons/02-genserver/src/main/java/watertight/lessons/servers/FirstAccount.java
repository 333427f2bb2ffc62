package watertight.lessons.servers;

import watertight.bank.BankAccount;
import watertight.lessons.Scene;

/** The guide's bank account: 100, and 150 after a deposit of 50. */
public final class FirstAccount {

    private FirstAccount() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            BankAccount.startLink(self, 100);
            IO.println("it starts with " + BankAccount.getBalance(self));

            BankAccount.deposit(self, 50);
            IO.println("with 50 more: " + BankAccount.getBalance(self));
            // end::use[]
        });
    }
}
