package watertight.table;

import static watertight.table.OwnerTest.expectGone;
import static watertight.table.OwnerTest.options;
import static watertight.table.OwnerTest.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Down;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.table.OwnerTest.Made;

/** Tables that outlive their owner. */
@Exercise("5.10")
class HeirsTest {

    private static String insertedBy(Self self, Table<String, Score> table) {
        return Lab.thrownBy(() -> table.insert(self, Score.of("bob", 2)));
    }

    private static Table<String, Score> made(Self self) throws InterruptedException {
        return self.receive(Made.class).table();
    }

    @Simulated(tries = 100)
    @Label("When the owner ends, the heir owns the table with all its rows, and is told so before it hears of the end")
    void goesToTheHeir(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        String end = sim.oneOf(List.of("returns", "crashes", "exits", "is killed"));
        var access = sim.oneOf(List.of(Access.PRIVATE, Access.PROTECTED));
        lab.process("heir", self -> {
            var options = options().with(access).withHeir(self.pid(), "take care");
            Self.Spawned owner = self.spawnMonitor(it -> own(it, options, self.pid(), end));
            var table = made(self);
            if (end.equals("is killed")) {
                Expect.that("what an insert by the heir threw, before", insertedBy(self, table))
                        .is("TableException");
                lab.node().kill(owner.pid());
            }
            Expect.that("the first message", self.receive()).is(new TableTransfer(table, owner.pid(), "take care"));
            Expect.that("the owner then", table.info().map(TableInfo::owner)).is(Optional.of(self.pid()));
            table.insert(self, Score.of("bob", 2));
            Expect.that("the rows of ann", table.lookup(self, "ann")).is(List.of(Score.of("ann", 1)));
            Expect.that("whose end the second message told", ((Down) self.receive()).who())
                    .is(owner.pid());
        });
        lab.run();
        lab.play(() -> Expect.that("the table of the name, when the heir has ended too", OwnerTest.named(lab.node()))
                .is(Optional.empty()));
    }

    @Simulated(tries = 60)
    @Label("If the heir has ended, or is the owner itself, the table is gone when the owner ends")
    void needsALivingHeir(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean itself = sim.chance();
        lab.process("observer", self -> {
            Pid dead = lab.node().spawn(_ -> {});
            Lab.settle();
            Self.Spawned owner = self.spawnMonitor(it ->
                    own(it, options().withHeir(itself ? it.pid() : dead, "mine"), self.pid(), "returns"));
            var table = made(self);
            Expect.that("whose end was told", self.receive(Down.class).who()).is(owner.pid());
            expectGone(lab, table);
        });
        lab.run();
    }

    @Simulated(tries = 500)
    @Label("When owner and heir are killed at once, the table goes with them")
    void isLeftToNobody(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Pid heir = lab.idle();
        Pid owner = lab.node().spawn(self -> {
            Table.create(self, options().withHeir(heir, "both"));
            Lab.forever();
        });
        lab.start("one killer", () -> {
            Lab.settle();
            lab.node().kill(owner);
        });
        lab.start("other killer", () -> {
            Lab.settle();
            lab.node().kill(heir);
        });
        lab.run();
        lab.play(() -> Expect.that("the table of the name", OwnerTest.named(lab.node()))
                .is(Optional.empty()));
    }

    @Simulated(tries = 60)
    @Label("A table that is given away is the other's: it writes as soon as it is told, and the giver writes no more")
    void isGivenAway(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("giver", self -> {
            var table = Table.create(self, options().with(Access.PROTECTED));
            Pid to = lab.node().spawn(it -> {
                Object told = it.receive();
                Expect.that("told", told).is(new TableTransfer(table, self.pid(), "a gift"));
                table.insert(it, Score.of("bob", 2));
                it.receive("end"::equals);
            });
            table.giveAway(self, to, "a gift");
            Expect.that("what an insert by the giver threw", Lab.thrownBy(() -> table.insert(self, Score.of("ann", 1))))
                    .is("TableException");
            Lab.settle();
            Expect.that("the rows of bob, who was inserted by the new owner", table.lookup(self, "bob"))
                    .is(List.of(Score.of("bob", 2)));
            self.monitor(to);
            to.send("end");
            self.receive(Down.class);
            expectGone(lab, table);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("The end of a former owner is no matter; the heir inherits from the new one too")
    void forgetsTheFormerOwner(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean heir = sim.chance();
        lab.process("observer", self -> {
            Pid next = lab.idle();
            var options = heir ? options().withHeir(self.pid(), "at last") : options();
            Self.Spawned giver = self.spawnMonitor(it -> {
                var table = Table.create(it, options);
                self.pid().send(new Made(table));
                table.giveAway(it, next, "a gift");
            });
            var table = made(self);
            Expect.that("whose end was told", self.receive(Down.class).who()).is(giver.pid());
            Expect.that("the owner, when the giver has ended", table.info().map(TableInfo::owner))
                    .is(Optional.of(next));
            lab.node().kill(next);
            if (heir) {
                Expect.that("told", self.receive()).is(new TableTransfer(table, next, "at last"));
            } else {
                Lab.settle();
                expectGone(lab, table);
            }
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("Only the owner gives away, and only to another that lives; otherwise nothing changes")
    void refusesBadGifts(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        String bad = sim.oneOf(List.of("to one who has ended", "to itself", "by another"));
        lab.process("owner", self -> {
            var table = Table.create(self, options());
            Pid living = lab.idle();
            Pid dead = lab.node().spawn(_ -> {});
            Lab.settle();
            lab.process("stranger", other -> {
                if (bad.equals("by another")) {
                    expectRefusal(bad, () -> table.giveAway(other, living, "not mine"));
                }
            });
            Lab.settle();
            if (!bad.equals("by another")) {
                expectRefusal(bad, () -> table.giveAway(self, bad.equals("to itself") ? self.pid() : dead, "a gift"));
            }
            Expect.that("the owner then", table.info().map(TableInfo::owner)).is(Optional.of(self.pid()));
            Expect.that(
                            "messages of the owner",
                            lab.node().info(self.pid()).orElseThrow().mailboxLength())
                    .is(0);
            lab.node().kill(living);
            Lab.settle();
            table.insert(self, Score.of("ann", 1));
        });
        lab.run();
    }

    private static void expectRefusal(String what, Runnable gift) {
        Expect.that("what a gift " + what + " threw", Lab.thrownBy(gift)).is("TableException");
    }

    @Simulated(tries = 1000)
    @Label("If giver or receiver is killed while a table is given away, it belongs to one who lives, or it is gone")
    void isNeverWithoutAnOwner(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean killsReceiver = sim.chance();
        Pid receiver = lab.idle();
        Pid giver = lab.node().spawn(self -> {
            var table = Table.create(self, options());
            Lab.settle();
            Lab.thrownBy(() -> table.giveAway(self, receiver, "a gift"));
            Lab.forever();
        });
        lab.start("the killer", () -> {
            Lab.settle();
            lab.node().kill(killsReceiver ? receiver : giver);
        });
        lab.run();
        lab.play(() -> {
            Optional<Table<String, Score>> there = OwnerTest.named(lab.node());
            there.ifPresent(table -> Expect.that(
                            "whether the owner lives, the receiver being " + receiver + " and the giver " + giver,
                            table.info().map(info -> info.owner().isAlive()))
                    .is(Optional.of(true)));
            boolean told = lab.traces().toString().contains("TableTransfer");
            if (!killsReceiver) {
                Expect.that(
                                "whether there is a table, if the receiver was told" + (told ? "" : " (it was not)"),
                                there.isPresent())
                        .is(told);
            }
        });
    }

    @Simulated(tries = 500)
    @Label("If the giver ends in the moment of giving, either the other is told and there is a table, or neither")
    void isGivenOrGone(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Pid receiver = lab.idle();
        List<Table<String, Score>> made = new ArrayList<>();
        Pid giver = lab.node().spawn(self -> {
            made.add(Table.create(self, options()));
            Lab.forever();
        });
        lab.play(Lab::settle);
        var table = made.getFirst();
        var ownership = new Ownership(lab.node(), table, Optional.empty(), giver);
        lab.start("the gift", () -> Lab.thrownBy(() -> ownership.giveAway(giver, receiver, "a gift")));
        lab.start("the end", () -> ownership.ownerEnded(giver));
        lab.run();
        boolean told = lab.node().info(receiver).orElseThrow().mailboxLength() > 0;
        Expect.that(
                        "whether there is a table, when the other was " + (told ? "" : "not ") + "told that it owns it",
                        table.info().isPresent())
                .is(told);
    }
}
