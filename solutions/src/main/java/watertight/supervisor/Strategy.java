package watertight.supervisor;

/** Which children are started again when one has crashed. */
public enum Strategy {
    /** That one alone. For children that do not need each other. */
    ONE_FOR_ONE,
    /** All of them. The others are stopped first, in reverse order. For children that only work together. */
    ONE_FOR_ALL,
    /** That one and those that were started after it, which are stopped first, in reverse order. */
    REST_FOR_ONE
}
