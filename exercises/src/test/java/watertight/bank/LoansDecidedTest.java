package watertight.bank;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.bank.LoanOffice.Decision;
import watertight.genserver.CallTimeoutException;
import watertight.genserver.GenServer;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

/** Decisions about customers who are not, not yet or no longer there. */
@Exercise("2.10")
class LoansDecidedTest {

    private static final int LARGE = LoanOffice.SMALL + 1;
    private static final List<Decision> DECISIONS = List.of(Decision.values());

    private static Pid open(Lab lab) throws InterruptedException {
        return LoanOffice.start(lab.node()).orElseThrow();
    }

    /** A customer who asks for a large loan, and ends when that is decided. */
    private static Pid apply(Lab lab, Pid office, String customer) throws InterruptedException {
        Pid applicant = lab.node().spawn(self -> LoanOffice.apply(self, office, customer, LARGE));
        Lab.settle();
        return applicant;
    }

    /** A customer who asks for a large loan, gives up, and then has no message waiting. */
    private static void giveUp(Lab lab, Pid office, String customer) throws InterruptedException {
        lab.process(customer, self -> {
            try {
                GenServer.call(self, office, new LoanOffice.Apply(customer, LARGE), Duration.ofSeconds(1));
                throw Expect.never("A large loan was decided by nobody.");
            } catch (CallTimeoutException nobodyDecided) {
                Optional<Object> message = self.receive(Duration.ofSeconds(9));
                Expect.that("what came after " + customer + " had given up", message)
                        .is(Optional.empty());
            }
        });
        Simulation.pass(Duration.ofSeconds(2));
    }

    @Simulated(tries = 40)
    @Label("A decision about somebody who does not wait does nothing, not even for when this customer comes")
    void ignoresTheUnknown(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean somebodyElse = sim.chance();
        var decisions = Lab.several(sim.between(1, 2), () -> sim.oneOf(DECISIONS));
        lab.play(() -> {
            Pid office = open(lab);
            Pid other = somebodyElse ? apply(lab, office, "bob") : null;
            for (Decision decision : decisions) {
                LoanOffice.decide(lab.node(), office, "ada", decision);
            }
            Pid ada = apply(lab, office, "ada");
            Expect.that("ada waits", ada.isAlive()).isTrue();
            Expect.that("who waits", LoanOffice.waiting(lab.node(), office))
                    .is(somebodyElse ? Set.of("ada", "bob") : Set.of("ada"));
            Expect.that("bob waits", other != null && other.isAlive()).is(somebodyElse);
        });
    }

    @Simulated(tries = 40)
    @Label(
            "A customer whose loan was decided no longer waits: a second decision does nothing, and a new loan waits anew")
    void decidesOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Decision decision = sim.oneOf(DECISIONS);
        lab.play(() -> {
            Pid office = open(lab);
            apply(lab, office, "ada");
            LoanOffice.decide(lab.node(), office, "ada", decision);
            LoanOffice.decide(lab.node(), office, "ada", decision);
            Pid again = apply(lab, office, "ada");
            Expect.that("ada waits for a second loan", again.isAlive()).isTrue();
            LoanOffice.decide(lab.node(), office, "ada", decision);
            Lab.settle();
            Expect.that("ada waits after the decision about it", again.isAlive())
                    .isFalse();
            Expect.that("the office is there", office.isAlive()).isTrue();
        });
    }

    @Simulated(tries = 60)
    @Label("A customer who died or gave up while waiting does no harm: it can be decided, and others are told theirs")
    void outlivesItsCustomers(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Decision decision = sim.oneOf(DECISIONS);
        boolean gaveUp = sim.chance();
        boolean goneFirst = sim.chance();
        lab.play(() -> {
            Pid office = open(lab);
            if (gaveUp) {
                giveUp(lab, office, "ada");
            } else {
                lab.node().kill(apply(lab, office, "ada"));
            }
            lab.process("bob", self -> {
                Decision told = LoanOffice.apply(self, office, "bob", LARGE);
                Expect.that("what bob was told", told).is(decision);
            });
            Lab.settle();
            for (String customer : goneFirst ? List.of("ada", "bob") : List.of("bob", "ada")) {
                LoanOffice.decide(lab.node(), office, customer, decision);
            }
            Lab.settle();
            Expect.that("who waits after both were decided", LoanOffice.waiting(lab.node(), office))
                    .is(Set.of());
        });
    }

    @Simulated(tries = 40)
    @Label("Who has asked who waits has an answer that no longer changes, and can't change the office by it")
    void answersWithACopy(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean comes = sim.chance();
        lab.play(() -> {
            Pid office = open(lab);
            apply(lab, office, "ada");
            Set<String> before = LoanOffice.waiting(lab.node(), office);
            if (comes) {
                apply(lab, office, "bob");
            } else {
                LoanOffice.decide(lab.node(), office, "ada", Decision.GRANTED);
            }
            Set<String> now = new HashSet<>(LoanOffice.waiting(lab.node(), office));
            Expect.that("who waited, as answered before others came or left", before)
                    .is(Set.of("ada"));
            Lab.thrownBy(before::clear);
            Expect.that("who waits, after somebody cleared that answer", LoanOffice.waiting(lab.node(), office))
                    .is(now);
        });
    }

    @Simulated(tries = 300)
    @Label("Customers and decisions may come in any order: who is not decided waits, and nobody is told twice")
    void worksInAnyOrder(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var customers = List.of("ada", "bob", "cyd").subList(0, sim.between(1, 3));
        var hasty = customers.stream().filter(_ -> sim.chance()).toList();
        lab.play(() -> {
            Pid office = open(lab);
            for (String customer : customers) {
                lab.process(customer, self -> {
                    Decision told = LoanOffice.apply(self, office, customer, LARGE);
                    Expect.that("what " + customer + " was told", told).is(Decision.GRANTED);
                });
            }
            for (String customer : hasty) {
                lab.process("who decides about " + customer, self -> {
                    LoanOffice.decide(self, office, customer, Decision.GRANTED);
                });
            }
            Lab.settle();
            for (String customer : LoanOffice.waiting(lab.node(), office)) {
                LoanOffice.decide(lab.node(), office, customer, Decision.GRANTED);
            }
            Lab.settle();
            Expect.that("who waits after everybody was decided", LoanOffice.waiting(lab.node(), office))
                    .is(Set.of());
        });
    }
}
