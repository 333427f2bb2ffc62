package watertight.table;

import java.util.Optional;
import watertight.process.Name;
import watertight.process.Pid;

/**
 * What everybody may know of a table, whatever its access.
 *
 * @param size how many rows it had when it was asked
 */
public record TableInfo(Optional<Name> name, Kind kind, Access access, Pid owner, Optional<Pid> heir, int size) {}
