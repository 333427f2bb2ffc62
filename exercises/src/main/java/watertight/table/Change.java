package watertight.table;

/** A change of one or many keys, which everybody sees from the same moment on: when it is made. */
final class Change {

    private volatile boolean made;

    /** From now on everybody sees what is new. */
    void make() {
        made = true;
    }

    boolean isMade() {
        return made;
    }
}
