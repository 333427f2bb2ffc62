package watertight.health;

/** What came of fetching a page. */
public sealed interface Answer {

    /** The site answered, with this HTTP status. */
    record Status(int code) implements Answer {
        @Override
        public String toString() {
            return "status " + code;
        }
    }

    /** The site gave no answer that is any good. */
    record Failed(Failure failure) implements Answer {
        @Override
        public String toString() {
            return failure.toString();
        }
    }

    /** Why there is no answer, as far as one can tell from outside. */
    enum Failure {
        UNKNOWN_HOST("unknown host"),
        REFUSED("refuses connections"),
        BROKEN_OFF("connection broken off"),
        NO_TLS("no secure connection (TLS)"),
        REDIRECTS("redirects that lead nowhere"),
        NOT_HTTP("does not speak HTTP");

        private final String words;

        Failure(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Whether the site is up: it answered with a status from 200 to 299. */
    default boolean isGood() {
        return this instanceof Status(int code) && code >= 200 && code <= 299;
    }
}
