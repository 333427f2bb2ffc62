package watertight.lessons.supervisors;

import watertight.bank.BankAccount;
import watertight.bank.BankSupervisor;
import watertight.lessons.Scene;
import watertight.process.Pid;

/** The guide's account under the guide's supervisor. */
public final class BackWithAThousand {

    private BackWithAThousand() {}

    static void main() {
        Scene.play(self -> {
            var crew = new Crew(self);
            // tag::use[]
            Pid supervisor = BankSupervisor.startLink(self, 1000).orElseThrow();
            BankAccount.deposit(self, 50);
            IO.println("with 50 more: " + BankAccount.getBalance(self));

            Pid account = self.node().whereis(BankAccount.NAME).orElseThrow();
            self.node().kill(account);
            crew.awaitNews(supervisor, account);
            IO.println("after a crash: " + BankAccount.getBalance(self));
            // end::use[]
        });
    }
}
