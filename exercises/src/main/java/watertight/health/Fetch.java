package watertight.health;

import java.net.URI;

/**
 * Fetches a page. A parameter of the health check, so that the check can be tried without a network: {@link HttpFetch}
 * is the real one.
 */
@FunctionalInterface
public interface Fetch {

    /**
     * Fetches a page, to its last byte. Sets no time limit: whoever has waited for long enough ends the process that
     * fetches.
     *
     * @return what came of it: a site that is down in a way one expects is an answer, too
     * @throws InterruptedException if the process is ended meanwhile
     * @throws Exception if something happened that nobody expects
     */
    Answer fetch(URI site) throws Exception;
}
