package watertight.table;

/** What may stand under one key of a table. */
public enum Kind {
    /** One row: a new one takes the place of the old one. */
    SET,

    /** One row, and the keys stand in order: two keys that compare as equal are one. */
    ORDERED_SET,

    /** Several rows, in the order they came, and no two equal ones. */
    BAG,

    /** Several rows, in the order they came, equal ones too. */
    DUPLICATE_BAG;

    /** Whether there is at most one row under a key. */
    boolean isSet() {
        return this == SET || this == ORDERED_SET;
    }
}
