package watertight.grader.report;

/** How one graded test ended. */
public enum Status {
    PASSED,
    FAILED,
    /** Not run, or broken off without a verdict, because a stub or a needed exercise stands in its way. */
    SKIPPED,
    /** It had begun when the JVM went down. */
    DIED,
    /** It was part of the run, but nothing was heard of it. */
    MISSING
}
