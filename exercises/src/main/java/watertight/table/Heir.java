package watertight.table;

import watertight.process.Pid;

/**
 * Who becomes the owner of a table when its owner ends.
 *
 * @param data what the heir is told then
 */
public record Heir(Pid pid, Object data) {}
