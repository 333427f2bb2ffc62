package watertight.bank;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.bank.LoanOffice.Decision;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

@Exercise("2.10")
class LoanOfficeTest {

    private static final int LARGE = LoanOffice.SMALL + 1;
    private static final List<Decision> DECISIONS = List.of(Decision.values());

    /** An office, and what its customers were told. */
    private static final class Visited {
        final Lab lab;
        final Pid office;
        final Map<String, Decision> told = new LinkedHashMap<>();

        Visited(Lab lab) throws InterruptedException {
            this.lab = lab;
            this.office = LoanOffice.start(lab.node()).orElseThrow();
        }

        /** A customer comes, and everybody else does what can be done now. */
        void visitedBy(String customer, int amount) throws InterruptedException {
            lab.process(customer, self -> told.put(customer, LoanOffice.apply(self, office, customer, amount)));
            Lab.settle();
        }

        void decide(String customer, Decision decision) throws InterruptedException {
            LoanOffice.decide(lab.node(), office, customer, decision);
            Lab.settle();
        }

        Set<String> waiting() throws InterruptedException {
            return LoanOffice.waiting(lab.node(), office);
        }
    }

    @Simulated(tries = 40)
    @Label("A loan of up to 1000 is granted at once, and nobody waits for it")
    void grantsSmallLoans(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int amount = sim.chance() ? LoanOffice.SMALL : sim.between(1, LoanOffice.SMALL);
        lab.play(() -> {
            var office = new Visited(lab);
            office.visitedBy("ada", amount);
            Expect.that("who was told what about " + amount, office.told).is(Map.of("ada", Decision.GRANTED));
            Expect.that("who waits", office.waiting()).is(Set.of());
        });
    }

    @Simulated(tries = 60)
    @Label("Who asks for a larger loan waits for the decision, however long, while the office serves others")
    void servesOthersMeanwhile(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int amount = LARGE + sim.between(0, 1) * sim.between(0, 9_000);
        int hours = sim.between(0, 30);
        Decision decision = sim.oneOf(DECISIONS);
        lab.play(() -> {
            var office = new Visited(lab);
            office.visitedBy("ada", amount);
            Expect.that("who waits", office.waiting()).is(Set.of("ada"));
            office.visitedBy("bob", LoanOffice.SMALL);
            Expect.that("who was told what before the decision", office.told).is(Map.of("bob", Decision.GRANTED));
            Simulation.pass(Duration.ofHours(hours));
            office.decide("ada", decision);
            Expect.that("what ada was told after the decision", office.told.get("ada"))
                    .is(decision);
            Expect.that("who waits after the decision", office.waiting()).is(Set.of());
        });
    }

    @Simulated(tries = 200)
    @Label("Each customer is told the decision about this customer, whoever came first and whoever is decided first")
    void answersTheRightCustomer(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int customers = sim.between(2, 5);
        var decisions = Lab.several(customers, () -> sim.oneOf(DECISIONS));
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            order.add(sim.between(0, order.size()), i);
        }
        lab.play(() -> {
            var office = new Visited(lab);
            Map<String, Decision> expected = new LinkedHashMap<>();
            for (int i = 0; i < customers; i++) {
                String customer = "customer " + i;
                lab.process(customer, self -> {
                    Decision told = LoanOffice.apply(self, office.office, customer, LARGE);
                    office.told.put(customer, told);
                });
            }
            Lab.settle();
            for (int i : order) {
                expected.put("customer " + i, decisions.get(i));
                office.decide("customer " + i, decisions.get(i));
                Expect.that("who was told what", office.told).is(expected);
            }
        });
    }

    @Simulated(tries = 60)
    @Label("A customer who waits is refused a second large loan at once, and still waits for the first one")
    void refusesTheSecond(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int small = sim.between(1, LoanOffice.SMALL);
        Decision decision = sim.oneOf(DECISIONS);
        lab.play(() -> {
            var office = new Visited(lab);
            office.visitedBy("ada", LARGE);
            Decision second = LoanOffice.apply(lab.node(), office.office, "ada", LARGE);
            Expect.that("what ada was told about a second large loan", second).is(Decision.REFUSED);
            Decision third = LoanOffice.apply(lab.node(), office.office, "ada", small);
            Expect.that("what ada was told about a small loan meanwhile", third).is(Decision.GRANTED);
            Expect.that("who waits", office.waiting()).is(Set.of("ada"));
            office.decide("ada", decision);
            Expect.that("who was told what about the first one", office.told).is(Map.of("ada", decision));
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofServer(LoanOffice.class).check();
    }
}
