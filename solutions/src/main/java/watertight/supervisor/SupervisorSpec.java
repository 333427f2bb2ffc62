package watertight.supervisor;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import watertight.process.ExitReason;

/**
 * What a supervisor does.
 *
 * @param children in the order in which they are started
 */
public record SupervisorSpec(
        Strategy strategy, Intensity intensity, AutoShutdown autoShutdown, List<ChildSpec> children)
        implements SupervisorInit {

    /** @throws IllegalArgumentException if two children have the same id, or one is significant for nothing */
    public SupervisorSpec {
        Objects.requireNonNull(strategy, "A supervisor needs a strategy.");
        children = List.copyOf(children);
        var ids = new HashSet<String>();
        for (ChildSpec child : children) {
            if (!ids.add(child.id())) {
                throw new IllegalArgumentException("Two children are called '" + child.id() + "'.");
            }
            check(child, autoShutdown);
        }
    }

    /** A supervisor with the default intensity that shuts down for no child. */
    public static SupervisorSpec of(Strategy strategy, ChildSpec... children) {
        return of(strategy, List.of(children));
    }

    /** A supervisor with the default intensity that shuts down for no child. */
    public static SupervisorSpec of(Strategy strategy, List<ChildSpec> children) {
        return new SupervisorSpec(strategy, Intensity.DEFAULT, AutoShutdown.NEVER, children);
    }

    /** The same, but it puts up with more or fewer restarts. */
    public SupervisorSpec with(Intensity otherIntensity) {
        return new SupervisorSpec(strategy, otherIntensity, autoShutdown, children);
    }

    /** The same with other children, and shut down at other times: some of them may be significant then. */
    public SupervisorSpec with(AutoShutdown otherShutdown, ChildSpec... otherChildren) {
        return new SupervisorSpec(strategy, intensity, otherShutdown, List.of(otherChildren));
    }

    /** Why a child can't be added to a supervisor that works; or empty. It does not crash for that. */
    static Optional<ExitReason> refusal(ChildSpec child, AutoShutdown autoShutdown) {
        try {
            check(child, autoShutdown);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(ExitReason.of(refused));
        }
    }

    /** @throws IllegalArgumentException if the child is significant and its supervisor never shuts down by itself */
    private static void check(ChildSpec child, AutoShutdown autoShutdown) {
        if (child.significant() && autoShutdown == AutoShutdown.NEVER) {
            throw new IllegalArgumentException(
                    "Child '" + child.id() + "' can't be significant: its supervisor has no auto-shutdown.");
        }
    }
}
