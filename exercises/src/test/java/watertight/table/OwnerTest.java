package watertight.table;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/** What becomes of a table when its owner ends. */
@Exercise("5.9")
class OwnerTest {

    static final Name SCORES = new Name("scores");

    record Made(Table<String, Score> table) {}

    static TableOptions<String, Score> options() {
        return TableOptions.set(Score::player).with(Access.PUBLIC).named(SCORES);
    }

    /** Makes a table and inserts a row, tells of it, and ends as it is told by name. */
    static void own(Self self, TableOptions<String, Score> options, Pid observer, String end)
            throws InterruptedException {
        var table = Table.create(self, options);
        table.insert(self, Score.of("ann", 1));
        observer.send(new Made(table));
        switch (end) {
            case "returns" -> {}
            case "crashes" -> throw new Lab.Boom();
            case "exits" -> self.exit(ExitReason.SHUTDOWN);
            default -> Lab.forever();
        }
    }

    static Optional<Table<String, Score>> named(Caller caller) {
        return Table.whereis(caller, SCORES);
    }

    static void expectGone(Lab lab, Table<String, Score> table) {
        Expect.that("what can be known of the table", table.info()).is(Optional.empty());
        Expect.that("what lookup threw", Lab.thrownBy(() -> table.lookup(lab.node(), "ann")))
                .is("TableException");
        Expect.that("the table of the name " + SCORES, named(lab.node())).is(Optional.empty());
    }

    @Simulated(tries = 500)
    @Label(
            "When the owner ends, in whatever way, its table is gone before anybody hears of the end, and its name is free")
    void diesWithItsOwner(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        String end = sim.oneOf(List.of("returns", "crashes", "exits", "is killed"));
        lab.process("observer", self -> {
            var owner = self.spawnMonitor(it -> own(it, options(), self.pid(), end));
            var table = ((Made) self.receive()).table();
            if (end.equals("is killed")) {
                lab.node().kill(owner.pid());
            }
            Expect.that("whose end was told", ((Down) self.receive()).who()).is(owner.pid());
            expectGone(lab, table);
            var next = Table.create(self, options());
            Expect.that("the table of the name " + SCORES + " then", named(self))
                    .is(Optional.of(next));
            Expect.that("its rows", next.lookup(self, "ann")).is(List.of());
        });
        lab.run();
    }

    @Simulated(tries = 500)
    @Label("A process that is killed while it makes a table leaves none behind")
    void isGoneWhateverTheMoment(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Pid owner = lab.node().spawn(self -> {
            Table.create(self, options());
            Lab.forever();
        });
        lab.start("the killer", () -> lab.node().kill(owner));
        lab.run();
        lab.play(() -> Expect.that("the table of the name " + SCORES, named(lab.node()))
                .is(Optional.empty()));
    }

    @Simulated(tries = 20)
    @Label("All tables of a process go with it, and no table of any other")
    void onlyItsOwn(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int tables = sim.between(1, 3);
        lab.process("observer", self -> {
            var mine = Table.create(self, options());
            var other = self.spawnMonitor(it -> {
                for (int i = 0; i < tables; i++) {
                    self.pid().send(new Made(Table.create(it, TableOptions.set(Score::player))));
                }
            });
            List<Table<String, Score>> theirs = Lab.several(tables, () -> null);
            for (int i = 0; i < tables; i++) {
                theirs.set(i, ((Made) self.receive()).table());
            }
            Expect.that("whose end was told", ((Down) self.receive()).who()).is(other.pid());
            for (Table<String, Score> table : theirs) {
                Expect.that("what can be known of a table whose owner has ended", table.info())
                        .is(Optional.empty());
            }
            Expect.that("the owner of mine", mine.info().map(TableInfo::owner)).is(Optional.of(self.pid()));
            mine.insert(self, Score.of("ann", 1));
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label(
            "Only the end of the one who owns it now ends a table: news of another's end, who owned it once, changes nothing")
    void outlivesOthers(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("owner", self -> {
            Pid other = lab.node().spawn(_ -> {});
            Lab.settle();
            var table = Table.create(self, options());
            var ownership = new Ownership(lab.node(), table, Optional.empty(), self.pid());
            ownership.ownerEnded(other);
            Expect.that("the owner, when another has ended", ownership.owner()).is(self.pid());
            Expect.that("whether the table is there", table.info().isPresent()).isTrue();
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A table that is deleted is gone for all, and its owner lives on")
    void canBeDeleted(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("owner", self -> {
            var table = Table.create(self, options());
            table.delete(self);
            expectGone(lab, table);
            Expect.that("what deleting it again threw", Lab.thrownBy(() -> table.delete(self)))
                    .is("TableException");
            var next = Table.create(self, options());
            Expect.that("the table of the name then", named(self)).is(Optional.of(next));
        });
        lab.run();
        lab.play(() -> Expect.that("the table of the name, when its owner has ended", named(lab.node()))
                .is(Optional.empty()));
    }
}
