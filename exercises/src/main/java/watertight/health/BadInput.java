package watertight.health;

/** Something the user has written can't be used: the message says what, in one sentence. */
final class BadInput extends Exception {
    private static final long serialVersionUID = 1L;

    BadInput(String sentence) {
        super(sentence);
    }
}
