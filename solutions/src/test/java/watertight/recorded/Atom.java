package watertight.recorded;

/** A word that is an atom there. */
record Atom(String word) {

    @Override
    public String toString() {
        return ":" + word;
    }
}
