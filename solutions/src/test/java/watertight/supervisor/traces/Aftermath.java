package watertight.supervisor.traces;

import java.util.List;
import java.util.Optional;
import watertight.supervisor.model.Snapshot;

/** What was recorded of the tree after a step. */
sealed interface Aftermath {

    /** These were the root's children. */
    record Children(List<Snapshot> children) implements Aftermath {}

    /** The root was alive, with whatever children. */
    record Alive() implements Aftermath {}

    /** The root had ended. */
    record Dead() implements Aftermath {}

    /** Nothing. */
    record Unknown() implements Aftermath {}

    default boolean agreesWith(Optional<List<Snapshot>> after) {
        return switch (this) {
            case Children(List<Snapshot> children) -> after.equals(Optional.of(children));
            case Alive() -> after.isPresent();
            case Dead() -> after.isEmpty();
            case Unknown() -> true;
        };
    }
}
