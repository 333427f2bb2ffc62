package watertight.lessons.servers;

import static watertight.bank.LoanOffice.Decision.GRANTED;

import watertight.bank.LoanOffice;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Pid;

/** Ann waits for a large loan, and nobody has to wait for Ann. */
public final class LoanDesk {

    private LoanDesk() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid office = LoanOffice.start(self).orElseThrow();
            self.spawnMonitor(ann -> {
                var decision = LoanOffice.apply(ann, office, "ann", 50_000);
                IO.println("ann hears: " + decision);
            });
            while (LoanOffice.waiting(self, office).isEmpty()) {
                Thread.sleep(1);
            }

            IO.println("waiting: " + LoanOffice.waiting(self, office));
            var small = LoanOffice.apply(self, office, "bob", 200);
            IO.println("bob hears: " + small);
            LoanOffice.decide(self, office, "ann", GRANTED);
            self.receive(Down.class);
            IO.println("waiting: " + LoanOffice.waiting(self, office));
            // end::use[]
        });
    }
}
