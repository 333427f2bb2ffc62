package watertight.supervisor;

import java.util.List;

/**
 * What {@link Supervisor#countChildren} tells.
 *
 * @param specs how many children there are, running or not
 * @param active how many of them run
 * @param supervisors how many of them are supervisors, running or not
 * @param workers how many of them are workers, running or not
 */
public record ChildCounts(int specs, int active, int supervisors, int workers) {

    static ChildCounts of(List<ChildInfo> children) {
        int active = (int) children.stream().filter(ChildInfo::runs).count();
        int supervisors = (int) children.stream()
                .filter(child -> child.type() == ChildType.SUPERVISOR)
                .count();
        return new ChildCounts(children.size(), active, supervisors, children.size() - supervisors);
    }
}
