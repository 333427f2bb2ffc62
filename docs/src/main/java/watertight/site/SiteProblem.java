package watertight.site;

/** A mistake in what the site is made from; the message says in one sentence what is wrong, where, and what to do. */
final class SiteProblem extends RuntimeException {

    SiteProblem(String message) {
        super(message);
    }
}
