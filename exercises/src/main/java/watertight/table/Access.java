package watertight.table;

import static watertight.Todo.todo;

/** Who may read a table, and who may write to it. */
public enum Access {
    /** Everybody reads and writes. */
    PUBLIC,

    /** Everybody reads; only the owner writes. */
    PROTECTED,

    /** Only the owner reads, and only the owner writes. */
    PRIVATE;

    /**
     * Whether a table with this access may be read.
     *
     * @param byOwner whether it is the owner who wants to read it
     */
    boolean allowsReading(boolean byOwner) {
        // TODO 5.9
        throw todo("5.9");
    }

    /**
     * Whether a table with this access may be written to, or be deleted.
     *
     * @param byOwner whether it is the owner who wants to write
     */
    boolean allowsWriting(boolean byOwner) {
        // TODO 5.9
        throw todo("5.9");
    }
}
