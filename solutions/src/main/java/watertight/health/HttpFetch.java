package watertight.health;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import watertight.health.Answer.Failed;
import watertight.health.Answer.Failure;

/** Fetches pages over HTTP. One is enough for all: any number of processes may fetch with it at once. */
public final class HttpFetch implements Fetch, AutoCloseable {

    /** Follows a redirect, and another, but gives up after a handful: what it returns then is the last redirect. */
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

    // tag::fetch[]
    /**
     * Gets a page with the {@code client} of this object, and reads its body to the end, but keeps nothing of it. When
     * the process that waits here is ended, and so interrupted, the connection is closed.
     *
     * @return the {@link Answer.Status} of the page itself, wherever the site's redirects have led. If they lead on for
     *     ever, or to no web site, so that the client returns a redirect (a status from 300 to 399 with a header
     *     {@code Location}), it is {@link Failure#REDIRECTS}; if the client throws an IOException, {@link Failed} with
     *     what {@link #failure} makes of it
     * @throws IllegalArgumentException if this is no address of a web site: there is no such site, so it is no answer
     */
    @Override
    public Answer fetch(URI site) throws InterruptedException {
        // begin 4.11
        var request = HttpRequest.newBuilder(site).build();
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            return isRedirect(response) ? new Failed(Failure.REDIRECTS) : new Answer.Status(response.statusCode());
        } catch (IOException noAnswer) {
            return new Failed(failure(noAnswer));
        }
        // end 4.11
    }
    // end::fetch[]

    // begin 4.11: your private methods
    private static boolean isRedirect(HttpResponse<?> response) {
        return response.statusCode() / 100 == 3
                && response.headers().firstValue("Location").isPresent();
    }
    // end 4.11

    /** What an exception of the client says about the site. */
    static Failure failure(IOException noAnswer) {
        return switch (noAnswer) {
            case SSLException _ -> Failure.NO_TLS;
            case ConnectException noWay -> isNameUnknown(noWay) ? Failure.UNKNOWN_HOST : Failure.REFUSED;
            case ProtocolException _ -> Failure.NOT_HTTP;
            default -> Failure.BROKEN_OFF;
        };
    }

    /** The client tells by a cause, or by a cause of that. */
    private static boolean isNameUnknown(ConnectException noWay) {
        return Stream.<Throwable>iterate(noWay, Objects::nonNull, Throwable::getCause)
                .anyMatch(UnresolvedAddressException.class::isInstance);
    }

    /** Ends what is being fetched, and lets the client go. */
    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
