package watertight.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.Lab;

/** Who may do what with a table. */
@Exercise("5.9")
class AccessTest {

    private static final Score ANN = Score.of("ann", 1);

    private interface Deed {
        void on(Table<String, Score> table, Caller caller);
    }

    private static final Map<String, Deed> READING = new LinkedHashMap<>();
    private static final Map<String, Deed> WRITING = new LinkedHashMap<>();

    static {
        READING.put("lookup", (table, caller) -> table.lookup(caller, "ann"));
        READING.put("member", (table, caller) -> table.member(caller, "ann"));
        WRITING.put("insert", (table, caller) -> table.insert(caller, Score.of("bob", 2)));
        WRITING.put("insertNew", (table, caller) -> table.insertNew(caller, Score.of("bob", 2)));
        WRITING.put("take", (table, caller) -> table.take(caller, "ann"));
        WRITING.put("deleteAll", (table, caller) -> table.deleteAll(caller));
        WRITING.put("delete", (table, caller) -> table.delete(caller));
    }

    @Simulated(tries = 120)
    @Label(
            "Who has no access is refused, and has changed nothing: private, only the owner; protected, others read; public, all may")
    void refuses(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Access access = sim.oneOf(List.of(Access.values()));
        boolean writes = sim.chance();
        Map<String, Deed> deeds = writes ? WRITING : READING;
        String deed = sim.oneOf(List.copyOf(deeds.keySet()));
        String who = sim.oneOf(List.of("the owner", "another process", "a plain thread"));
        boolean allowed = who.equals("the owner") || access == Access.PUBLIC || (!writes && access == Access.PROTECTED);
        lab.process("owner", self -> {
            var table = Table.create(self, TableOptions.set(Score::player).with(access));
            table.insert(self, ANN);
            String thrown = by(who, lab, self, caller -> deeds.get(deed).on(table, caller));
            Expect.that("what " + deed + " in a " + access + " table by " + who + " threw", thrown)
                    .is(allowed ? "nothing" : "TableException");
            if (!allowed) {
                Expect.that("the rows of ann then", table.lookup(self, "ann")).is(List.of(ANN));
                Expect.that("the number of rows then", table.size()).is(1);
            }
        });
        lab.run();
    }

    private interface Done {
        void by(Caller caller);
    }

    /** What it threw, when it was done by whoever it is. */
    private static String by(String who, Lab lab, Caller owner, Done deed) throws InterruptedException {
        List<String> thrown = new ArrayList<>();
        switch (who) {
            case "the owner" -> thrown.add(Lab.thrownBy(() -> deed.by(owner)));
            case "another process" -> lab.process("stranger", self -> thrown.add(Lab.thrownBy(() -> deed.by(self))));
            default -> lab.start("stranger", () -> thrown.add(Lab.thrownBy(() -> deed.by(lab.node()))));
        }
        Lab.settle();
        return String.join("", thrown);
    }

    @Simulated(tries = 20)
    @Label("A table is protected unless it is said otherwise, and whatever its access everybody may know of it")
    void tellsOfItself(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean said = sim.chance();
        lab.process("owner", self -> {
            var options = TableOptions.set(Score::player);
            var table = Table.create(self, said ? options.with(Access.PRIVATE) : options);
            table.insert(self, ANN);
            lab.process("stranger", other -> {
                TableInfo info = table.info().orElseThrow();
                Expect.that("the access", info.access()).is(said ? Access.PRIVATE : Access.PROTECTED);
                Expect.that("the owner", info.owner()).is(self.pid());
                Expect.that("the number of rows", info.size()).is(1);
            });
            Lab.settle();
        });
        lab.run();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Access.class, Ownership.class).check();
    }
}
