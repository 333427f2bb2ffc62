package watertight.grader.suite;

import java.util.SortedMap;

/**
 * An application under test, compiled.
 *
 * @param promise what the right application promises and this one breaks, in one sentence; empty if it is the right one
 * @param flaw    which application this is, as in "Your tests pass on …"
 * @param classes class files by binary name
 */
public record Variant(String promise, String flaw, SortedMap<String, byte[]> classes) {}
