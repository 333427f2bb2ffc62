package watertight.supervisor.model;

import java.util.List;
import java.util.Optional;

/**
 * What came of the start of a tree, or of one step.
 *
 * @param result "running" or "gone" for an exit: whether the worker ran; "ok", "started", "not_found", "running",
 *     "restarting" or "failed" for what the root is asked; "" for a start and a stop
 * @param events what happened, in order, until the tree was at rest
 * @param after the root's children in the order of their start; empty if the root has ended
 */
public record Entry(String result, List<Event> events, Optional<List<Snapshot>> after) {}
