package watertight.recorded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import watertight.process.Body;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.table.Access;
import watertight.table.Counter;
import watertight.table.Table;
import watertight.table.TableInfo;
import watertight.table.TableOptions;

/** Tables and the processes that own, inherit and share them. */
final class TableOwnerScenarios {

    private static final Object A = new Atom("a");
    private static final Object C = new Atom("c");
    private static final Object R = new Atom("r");
    private static final Name TAB = new Name("tab");
    private static final int TIMES = 500;
    private static final Counter<Tuple> SECOND = new Counter<>(
            row -> ((Number) row.elements().get(1)).longValue(),
            (row, number) -> Tuple.of(row.elements().getFirst(), number));

    private record Made(Table<Object, Tuple> table) {}

    private record Read(Pid by) {}

    private TableOwnerScenarios() {}

    /** A table that an idle process makes, with one row. */
    @SuppressWarnings("unchecked")
    private static Table<Object, Tuple> tableOf(Pid owner, TableOptions<Object, Tuple> options, Lab lab)
            throws InterruptedException {
        return (Table<Object, Tuple>) lab.ask(owner, self -> {
            Table<Object, Tuple> made = Table.create(self, options);
            made.insert(self, Tuple.of(A, 1));
            return made;
        });
    }

    private static TableOptions<Object, Tuple> open() {
        return TableScenarios.set().with(Access.PUBLIC);
    }

    private static Optional<Pid> owner(Table<?, ?> table) {
        return table.info().map(TableInfo::owner);
    }

    static void e05OwnerDeathDeletes(Lab lab, Self main) throws Exception {
        Pid owner = lab.idle("owner");
        var t = tableOf(owner, open(), lab);
        lab.outcome("lookup from main", () -> t.lookup(main, A));
        lab.outcome("owner", () -> owner(t));
        lab.stop(owner);
        lab.awaitDown(owner);
        lab.outcome("lookup after owner ended normally", () -> t.lookup(main, A));
        lab.outcome("info", t::info);
        int gone = 0;
        for (int i = 0; i < TIMES; i++) {
            main.spawnMonitor(self -> {
                main.pid().send(new Made(Table.create(self, open())));
                throw self.exit(ExitReason.crash("boom"));
            });
            var made = main.receive(Made.class).table();
            main.receive(Down.class);
            gone += made.info().isEmpty() ? 1 : 0;
        }
        lab.log("gone_when_down_arrives", "times", gone, "of", TIMES);
    }

    static void e06HeirAndGiveAway(Lab lab, Self main) throws Exception {
        Pid owner = lab.idle("owner");
        var t = tableOf(owner, TableScenarios.set().withHeir(main.pid(), new Atom("inherited")), lab);
        lab.outcome("write by the not-yet owner", () -> t.insert(main, Tuple.of(new Atom("b"), 1)));
        lab.exit(owner, ExitReason.crash("boom"));
        lab.awaitDown(owner);
        lab.logMailbox();
        lab.outcome("owner now", () -> owner(t));
        lab.outcome("write now", () -> t.insert(main, Tuple.of(new Atom("b"), 1)));
        lab.outcome(
                "content",
                () -> t.select(main, _ -> true).stream()
                        .sorted(Comparator.comparing(TableScenarios::key, new TermOrder()))
                        .toList());
        giveAway(t, lab, main);
        deadHeir(lab);
    }

    private static void giveAway(Table<Object, Tuple> t, Lab lab, Self main) throws Exception {
        lab.scene("give_away");
        Pid p = lab.idle("p");
        var gift = new Atom("gift");
        lab.outcome("give_away", () -> t.giveAway(main, p, gift));
        lab.log("mailbox_of_p", "messages", lab.mailboxOf(p));
        lab.outcome("write by the former owner", () -> t.insert(main, Tuple.of(C, 1)));
        lab.outcome("give_away again by a non-owner", () -> t.giveAway(main, p, gift));
    }

    private static void deadHeir(Lab lab) throws Exception {
        lab.scene("dead heir");
        Pid heir = lab.idle("h");
        Pid owner = lab.idle("owner2");
        var t = tableOf(owner, open().withHeir(heir, new Atom("nil")), lab);
        for (Pid ending : List.of(heir, owner)) {
            lab.stop(ending);
            lab.awaitDown(ending);
        }
        lab.outcome("info", t::info);
    }

    static void e07Access(Lab lab, Self main) throws Exception {
        Pid owner = lab.idle("owner");
        access("default", TableScenarios.set(), owner, lab, main);
        access("protected", TableScenarios.set().with(Access.PROTECTED), owner, lab, main);
        access("private", TableScenarios.set().with(Access.PRIVATE), owner, lab, main);
        access("public", open(), owner, lab, main);
    }

    private static void access(String scene, TableOptions<Object, Tuple> options, Pid owner, Lab lab, Self main)
            throws Exception {
        lab.scene(scene);
        var t = tableOf(owner, options, lab);
        lab.outcome("read", () -> t.lookup(main, A));
        lab.outcome("write", () -> t.insert(main, Tuple.of(A, 2)));
        lab.outcome("update_counter", () -> (int) t.updateCounter(main, A, SECOND.add(1)));
        lab.outcome("delete key", () -> t.delete(main, A));
        lab.outcome("info protection", () -> t.info().map(TableInfo::access));
        lab.outcome("delete table", () -> t.delete(main));
    }

    static void e08NamedTable(Lab lab, Self main) throws Exception {
        lab.outcome("new unnamed", () -> Table.create(main, TableScenarios.set()) instanceof Table<?, ?>);
        lab.outcome("new named returns the name", () -> Table.create(main, open().named(TAB)));
        lab.outcome("use the name", () -> {
            Table<Object, Tuple> tab = found(main);
            tab.insert(main, Tuple.of(new Atom("x"), 1));
            return tab.lookup(main, new Atom("x"));
        });
        lab.outcome("second one", () -> Table.create(main, TableScenarios.set().named(TAB)));
        lab.outcome(
                "whereis",
                () -> Tuple.of(Table.whereis(main, TAB).isPresent(), Table.whereis(main, new Name("label"))));
        found(main).delete(main);
        Pid owner = lab.idle("owner");
        lab.tell(owner, self -> Table.create(self, TableScenarios.set().named(TAB)));
        main.node().kill(owner);
        lab.awaitDown(owner);
        lab.outcome(
                "name free again", () -> Table.create(main, TableScenarios.set().named(TAB)));
        lab.outcome("a process and a table may share a name", () -> main.node().register(TAB, main.pid()));
    }

    private static Table<Object, Tuple> found(Self main) {
        return Table.<Object, Tuple>whereis(main, TAB).orElseThrow();
    }

    static void e09ConcurrentCounters(Lab lab, Self main) throws Exception {
        var t = Table.create(main, open());
        all(20, main, self -> {
            for (int i = 0; i < TIMES; i++) {
                t.updateCounter(self, C, SECOND.add(1), Tuple.of(C, 0));
            }
        });
        lab.log("update_counter", "value", t.lookup(main, C));
        t.insert(main, Tuple.of(R, 0));
        all(2, main, self -> {
            long number = SECOND.get().applyAsLong(t.lookup(self, R).getFirst());
            main.pid().send(new Read(self.pid()));
            self.receive("go"::equals);
            t.insert(self, Tuple.of(R, number + 1));
        });
        lab.log("lookup_then_insert_race", "increments", 2, "value", t.lookup(main, R));
    }

    /** Spawns so many, has those that have read go on when all have, and waits until all have ended. */
    private static void all(int count, Self main, Body body) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            main.spawnMonitor(body);
        }
        List<Pid> readers = new ArrayList<>();
        for (int ended = 0; ended < count; ) {
            switch (main.receive()) {
                case Read(var by) -> readers.add(by);
                case Down _ -> ended++;
                default -> {}
            }
            if (readers.size() == count) {
                readers.forEach(reader -> reader.send("go"));
                readers.clear();
            }
        }
    }
}
