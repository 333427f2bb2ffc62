package watertight.table;

import java.util.List;

/**
 * The rows under one key. While a {@link Change} is on its way they are still those before, for everybody, and from the
 * moment in which it is made they are those after, in all slots of the change at once.
 *
 * @param change what it waits for, or null if it waits for nothing
 */
record Slot<R>(List<R> before, List<R> after, Change change) {

    /** These rows, and nothing on its way. */
    static <R> Slot<R> of(List<R> rows) {
        return new Slot<>(rows, rows, null);
    }

    /** The rows that are seen now. */
    List<R> rows() {
        return change == null || change.isMade() ? after : before;
    }

    /** The same, but these rows will be there when the change is made. */
    Slot<R> changing(List<R> rows, Change by) {
        return new Slot<>(rows(), rows, by);
    }

    /** What the change that is on its way will leave here: what is here now, if there is none, or it was given up. */
    List<R> rowsAfter(Change by) {
        return change == by ? after : rows();
    }
}
