package watertight.table;

/** Thrown where a table can't do what is asked of it. Then nothing has changed. */
public final class TableException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    TableException(String sentence) {
        super(sentence);
    }
}
