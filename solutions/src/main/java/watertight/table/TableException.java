package watertight.table;

/** Thrown where a table can't do what is asked of it. Then nothing has changed. */
public final class TableException extends IllegalArgumentException {

    TableException(String sentence) {
        super(sentence);
    }
}
