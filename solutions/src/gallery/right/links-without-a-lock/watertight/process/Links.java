package watertight.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All links in one concurrent set. Whoever takes a link out of it has to act on it, and only one can. */
final class Links {

    private final Set<Link> links = ConcurrentHashMap.newKeySet();

    /** A link, the process that was spawned earlier first. */
    private record Link(Pid earlier, Pid later) {

        static Link between(Pid one, Pid other) {
            return one.number() < other.number() ? new Link(one, other) : new Link(other, one);
        }

        boolean has(Pid pid) {
            return earlier == pid || later == pid;
        }

        Pid otherThan(Pid pid) {
            return earlier == pid ? later : earlier;
        }
    }

    boolean link(Pid one, Pid other) {
        if (one == other) {
            return other.isAlive();
        }
        var link = Link.between(one, other);
        boolean isNew = links.add(link);
        boolean bothLive = one.isAlive() && other.isAlive();
        boolean takenBack = isNew && !bothLive && links.remove(link);
        return isNew && !takenBack || other.isAlive();
    }

    void unlink(Pid one, Pid other) {
        links.remove(Link.between(one, other));
    }

    List<Pid> breakAll(Pid ended) {
        var others = new ArrayList<Pid>();
        for (Link link : links) {
            if (link.has(ended) && links.remove(link)) {
                others.add(link.otherThan(ended));
            }
        }
        return others;
    }

    Set<Pid> of(Pid pid) {
        var others = new LinkedHashSet<Pid>();
        for (Link link : links) {
            if (link.has(pid)) {
                others.add(link.otherThan(pid));
            }
        }
        return others;
    }
}
