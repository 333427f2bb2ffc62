package watertight.recorded;

/** What a method returns that returns nothing. */
enum Nothing {
    NOTHING
}
