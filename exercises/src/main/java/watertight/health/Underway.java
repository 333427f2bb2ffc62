package watertight.health;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;

/** Sites that are given out one by one, and remembered until they have been reported. */
final class Underway implements Iterable<URI> {

    private final Iterable<URI> sites;
    private final Queue<URI> givenOut = new ArrayDeque<>();

    Underway(Iterable<URI> sites) {
        this.sites = sites;
    }

    /** The sites. None is taken before it is asked for. */
    @Override
    public Iterator<URI> iterator() {
        Iterator<URI> each = sites.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public URI next() {
                URI site = each.next();
                givenOut.add(site);
                return site;
            }
        };
    }

    /** The first site that was given out and has not been reported, and so is reported now. */
    URI reported() {
        return givenOut.remove();
    }
}
