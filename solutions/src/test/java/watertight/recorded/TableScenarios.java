package watertight.recorded;

import java.util.ArrayList;
import java.util.List;
import watertight.process.Self;
import watertight.table.Counter;
import watertight.table.Increment;
import watertight.table.Table;
import watertight.table.TableOptions;

/** Tables of each kind, used by one process. Rows are tuples, and their first element is the key. */
final class TableScenarios {

    private static final Object A = new Atom("a");
    private static final Object B = new Atom("b");
    private static final Object C = new Atom("c");
    private static final Object K = new Atom("k");
    private static final Object MULTI = new Atom("multi");
    private static final Object ZZ = new Atom("zz");

    private TableScenarios() {}

    static Object key(Tuple row) {
        return row.elements().getFirst();
    }

    /** What stands at a position, counted from 1 as there. */
    private static Object at(Tuple row, int position) {
        return row.elements().get(position - 1);
    }

    static TableOptions<Object, Tuple> set() {
        return TableOptions.set(TableScenarios::key);
    }

    private static TableOptions<Object, Tuple> orderedSet() {
        return TableOptions.orderedSet(TableScenarios::key, new TermOrder());
    }

    static void e01Set(Lab lab, Self main) throws Exception {
        var t = Table.create(main, set());
        lab.outcome("insert", () -> t.insert(main, Tuple.of(A, 1)));
        lab.outcome("insert again", () -> t.insert(main, Tuple.of(A, 2)));
        lab.outcome("lookup", () -> t.lookup(main, A));
        lab.outcome("lookup missing", () -> t.lookup(main, ZZ));
        lab.outcome("insert_new existing", () -> t.insertNew(main, Tuple.of(A, 3)));
        lab.outcome("insert_new fresh", () -> t.insertNew(main, Tuple.of(B, 1)));
        lab.outcome(
                "insert_new list, one exists: nothing is inserted",
                () -> Tuple.of(t.insertAllNew(main, List.of(Tuple.of(C, 1), Tuple.of(A, 9))), t.member(main, C)));
        lab.outcome("member", () -> Tuple.of(t.member(main, A), t.member(main, ZZ)));
        lab.outcome("lookup_element", () -> at(t.lookup(main, A).getFirst(), 2));
        lab.outcome("lookup_element missing key", () -> at(t.lookup(main, ZZ).getFirst(), 2));
        lab.outcome("take", () -> Tuple.of(t.take(main, B), t.lookup(main, B)));
        lab.outcome("delete missing key", () -> t.delete(main, ZZ));
        restOfTheSet(lab, main, t);
    }

    private static void restOfTheSet(Lab lab, Self main, Table<Object, Tuple> t) throws Exception {
        lab.outcome("1 and 1.0", () -> {
            t.insertAll(main, List.of(Tuple.of(1, new Atom("int")), Tuple.of(1.0, new Atom("float"))));
            return Tuple.of(t.lookup(main, 1), t.lookup(main, 1.0));
        });
        lab.outcome("tuples of any size", () -> {
            t.insertAll(main, List.of(Tuple.of(new Atom("only_key")), Tuple.of(K, 1, 2, 3)));
            return Tuple.of(t.lookup(main, new Atom("only_key")), t.lookup(main, K));
        });
        lab.outcome("insert of a non-tuple", () -> t.insert(main, null));
        lab.outcome("size", t::size);
        lab.outcome("delete table", () -> t.delete(main));
        lab.outcome("lookup in a deleted table", () -> t.lookup(main, A));
        lab.outcome("info of a deleted table", t::info);
    }

    static void e02OrderedSet(Lab lab, Self main) throws Exception {
        var t = Table.create(main, orderedSet());
        for (Object key : List.of("str", 3, B, Tuple.of(1, 2), 1, List.of(1), A, 2.5)) {
            t.insert(main, Tuple.of(key, 0));
        }
        lab.outcome("tab2list", () -> t.select(main, _ -> true, TableScenarios::key));
        lab.outcome(
                "first/next/last/prev", () -> Tuple.of(t.first(main), t.next(main, 1), t.last(main), t.prev(main, 3)));
        lab.outcome("next of a key that is not there", () -> t.next(main, 2));
        lab.outcome("next of the last", () -> t.next(main, "str"));
        lab.outcome("insert 1.0 over 1", () -> {
            t.insert(main, Tuple.of(1.0, new Atom("float")));
            return Tuple.of(t.lookup(main, 1), t.size());
        });
        var s = Table.create(main, set());
        lab.outcome("set: next of a missing key raises", () -> s.next(main, new Atom("nope")));
        lab.outcome("first of an empty table", () -> s.first(main));
    }

    static void e03Bags(Lab lab, Self main) throws Exception {
        var b = Table.create(main, TableOptions.bag(TableScenarios::key));
        for (int number : List.of(3, 1, 3, 2)) {
            b.insert(main, Tuple.of(K, number));
        }
        lab.outcome("bag lookup", () -> b.lookup(main, K));
        lab.outcome("insert_new on an existing key", () -> b.insertNew(main, Tuple.of(K, 99)));
        lab.outcome("delete_object", () -> {
            b.deleteObject(main, Tuple.of(K, 1));
            return b.lookup(main, K);
        });
        lab.outcome(
                "lookup_element on a bag",
                () -> b.lookup(main, K).stream().map(row -> at(row, 2)).toList());
        lab.outcome("update_counter on a bag", () -> b.updateCounter(main, K, add(2, 1)));
        var d = Table.create(main, TableOptions.duplicateBag(TableScenarios::key));
        for (int number : List.of(1, 1, 2)) {
            d.insert(main, Tuple.of(K, number));
        }
        lab.outcome("duplicate_bag lookup", () -> d.lookup(main, K));
        lab.outcome("delete_object removes all equal ones", () -> {
            d.deleteObject(main, Tuple.of(K, 1));
            return d.lookup(main, K);
        });
    }

    static void e04UpdateCounter(Lab lab, Self main) throws Exception {
        var t = Table.create(main, set());
        t.insertAll(main, List.of(Tuple.of(C, 1), Tuple.of(MULTI, 1, 10)));
        lab.outcome("+1", () -> (int) t.updateCounter(main, C, add(2, 1)));
        lab.outcome("-5", () -> (int) t.updateCounter(main, C, add(2, -5)));
        lab.outcome("position 3, +2", () -> (int) t.updateCounter(main, MULTI, add(3, 2)));
        lab.outcome("two at once", () -> t.updateCounters(main, MULTI, List.of(add(2, 1), add(3, -1))));
        lab.outcome("threshold 5 then reset to 0", () -> {
            List<Long> numbers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                numbers.add(t.updateCounter(main, MULTI, add(2, 1).resetBeyond(5, 0)));
            }
            return numbers;
        });
        lab.outcome("missing key", () -> t.updateCounter(main, new Atom("nope"), add(2, 1)));
        Object fresh = new Atom("fresh");
        lab.outcome(
                "missing key with default", () -> (int) t.updateCounter(main, fresh, add(2, 1), Tuple.of(fresh, 100)));
        var key = new Counter<Tuple>(_ -> 1, TableScenarios::withKey);
        lab.outcome("position 1 (the key)", () -> t.updateCounter(main, C, key.add(1)));
        lab.outcome("a failing list changes nothing", () -> {
            try {
                return t.updateCounters(main, MULTI, List.of(add(2, 1), add(9, 1)));
            } catch (IndexOutOfBoundsException e) {
                return t.lookup(main, MULTI);
            }
        });
    }

    private static Tuple withKey(Tuple row, long number) {
        return with(row, 1, number);
    }

    private static Tuple with(Tuple row, int position, Object element) {
        var elements = new ArrayList<>(row.elements());
        elements.set(position - 1, element);
        return new Tuple(elements);
    }

    private static Increment<Tuple> add(int position, long by) {
        return new Counter<Tuple>(
                        row -> ((Number) at(row, position)).longValue(), (row, number) -> with(row, position, number))
                .add(by);
    }

    static void e10InsertListAndSelect(Lab lab, Self main) throws Exception {
        var t = Table.create(main, orderedSet());
        lab.outcome(
                "insert list",
                () -> t.insertAll(main, List.of(Tuple.of(1, A, 10), Tuple.of(2, B, 20), Tuple.of(1, C, 30))));
        lab.outcome("content", () -> t.select(main, _ -> true));
        t.insertAll(main, List.of(Tuple.of(3, A, 5), Tuple.of(4, A, 50)));
        lab.outcome("match {:_, :a, :\"$1\"}", () -> t.select(main, TableScenarios::isA, row -> List.of(at(row, 3))));
        lab.outcome("match_object", () -> t.select(main, TableScenarios::isA));
        lab.outcome("select with guard", () -> t.select(main, row -> (int) at(row, 3) > 15, TableScenarios::key));
        lab.outcome("select_count", () -> t.selectCount(main, TableScenarios::isA));
        lab.outcome("match_delete", () -> {
            t.selectDelete(main, TableScenarios::isA);
            return t.select(main, _ -> true);
        });
        lab.outcome("delete_all_objects", () -> {
            t.deleteAll(main);
            return Tuple.of(Nothing.NOTHING, t.size());
        });
    }

    private static boolean isA(Tuple row) {
        return at(row, 2).equals(A);
    }
}
