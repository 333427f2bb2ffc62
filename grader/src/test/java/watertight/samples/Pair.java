package watertight.samples;

/** Two values, for patterns. */
public record Pair(Object one, Object other) {}
