package watertight.table;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import watertight.process.Name;
import watertight.process.Node;

/** The tables of one node that have names. */
final class Tables {

    private final Map<Name, Table<?, ?>> named = new ConcurrentHashMap<>();

    /** Those of this node. */
    static Tables of(Node node) {
        return node.part(Tables.class, Tables::new);
    }

    /**
     * Gives a table its name.
     *
     * @throws TableException if another has it
     */
    void register(Name name, Table<?, ?> table) {
        if (named.putIfAbsent(name, table) != null) {
            throw new TableException(
                    "There is a table '" + name + "' on this node already: delete it first, or take another name.");
        }
    }

    Optional<Table<?, ?>> find(Name name) {
        return Optional.ofNullable(named.get(name));
    }

    /** Frees the name, if this table still has it. */
    void release(Name name, Table<?, ?> table) {
        named.remove(name, table);
    }
}
