package watertight.supervisor.model;

import java.util.List;

/**
 * A child as its supervisor lists it.
 *
 * @param children its own children in the order of their start, if it is a supervisor that runs; else empty
 */
public record Snapshot(String id, boolean running, List<Snapshot> children) {}
