package watertight.lessons.questions;

import watertight.bank.BankAccount;
import watertight.genserver.Agent;
import watertight.lessons.Scene;

/** An account as an agent, and as a server: who keeps the rule that it never goes below zero? */
public final class RuleOrValue {

    private RuleOrValue() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            var agent = new Agent<Integer>(Agent.startLink(self, () -> 100).orElseThrow());
            agent.update(self, balance -> balance - 500);
            IO.println("the agent holds " + agent.get(self, balance -> balance));

            BankAccount.startLink(self, 100);
            BankAccount.withdraw(self, 500);
            IO.println("the account holds " + BankAccount.getBalance(self));
            // end::use[]
        });
    }
}
