package watertight.supervisor.model;

import java.util.List;

/** A tree, and what is done to it. The first entry of what comes of it is the start's, then there is one for each step. */
public record Scenario(Tree.Inner root, List<Step> steps) {}
