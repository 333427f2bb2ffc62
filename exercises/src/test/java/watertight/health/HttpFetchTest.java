package watertight.health;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.rules.CodeRules;
import watertight.health.Answer.Failed;
import watertight.health.Answer.Failure;
import watertight.health.Answer.Status;

/** What comes of fetching a page: from servers on this machine, on real threads. */
@Exercise("4.11")
class HttpFetchTest {

    private Loopback loopback;
    private HttpFetch fetch;

    @BeforeEach
    void open() throws IOException {
        loopback = new Loopback();
        fetch = new HttpFetch();
    }

    @AfterEach
    void close() throws IOException {
        fetch.close();
        loopback.close();
    }

    private void expect(String site, URI address, Answer answer) throws InterruptedException {
        Expect.that("the answer of " + site, (Answer) fetch.fetch(address)).is(answer);
    }

    @Test
    @DisplayName("A site's answer is its status, whether that is good or bad")
    void status() throws InterruptedException {
        for (int code : new int[] {200, 204, 304, 401, 404, 500, 503}) {
            expect("a site with status " + code, loopback.status(code), new Status(code));
        }
        expect("a site with status 300 and no Location", loopback.status(300), new Status(300));
    }

    @Test
    @DisplayName("A redirect is followed: the answer is that of the page it leads to")
    void followsRedirects() throws InterruptedException {
        expect("a redirect to a page", loopback.redirect(loopback.status(200)), new Status(200));
        URI twice = loopback.redirect(loopback.redirect(loopback.status(404)));
        expect("a redirect to a redirect to a page that is not there", twice, new Status(404));
    }

    @Test
    @DisplayName("Redirects that lead on for ever, or to no web site, are no answer")
    void givesUpOnRedirects() throws InterruptedException {
        expect("a redirect to itself", loopback.circle(), new Failed(Failure.REDIRECTS));
        URI away = loopback.redirect(URI.create("ftp://127.0.0.1/"));
        expect("a redirect to an ftp address", away, new Failed(Failure.REDIRECTS));
    }

    @Test
    @DisplayName("A connection that is refused, or that breaks off before the page is complete, is no answer")
    void noConnection() throws InterruptedException, IOException {
        expect("a port where nobody listens", loopback.refusing(), new Failed(Failure.REFUSED));
        expect("a site that hangs up", loopback.talking(client -> {}), new Failed(Failure.BROKEN_OFF));
        expect("a site that resets the connection", loopback.talking(Loopback::reset), new Failed(Failure.BROKEN_OFF));
        URI half = loopback.talking(client -> Loopback.say(client, Hanging.HALF_A_PAGE));
        expect("a site that hangs up within its page", half, new Failed(Failure.BROKEN_OFF));
    }

    @Test
    @DisplayName("A host whose name nobody has is no answer, and is told from one that refuses")
    void unknownHost() throws InterruptedException {
        // A part of a name has at most 63 letters, so that nobody needs to be asked for this one.
        URI nobody = URI.create("http://" + "x".repeat(64) + ".invalid/");
        expect("a host whose name nobody has", nobody, new Failed(Failure.UNKNOWN_HOST));
    }

    @Test
    @DisplayName("Who speaks no HTTP, or no TLS where it is asked for, gives no answer")
    void noLanguage() throws InterruptedException, IOException, GeneralSecurityException {
        URI rude = loopback.talking(client -> Loopback.say(client, "What do you want?\n\n"));
        expect("a site that speaks no HTTP", rude, new Failed(Failure.NOT_HTTP));
        expect("a site that speaks no TLS", loopback.withoutTls(), new Failed(Failure.NO_TLS));
        expect("a site without a certificate", loopback.withoutCertificate(), new Failed(Failure.NO_TLS));
    }

    @Test
    @DisplayName("What is no address of a web site is no site that is down: fetch throws IllegalArgumentException")
    void noSite() {
        String thrown;
        try {
            thrown = "nothing, but " + fetch.fetch(URI.create("ftp://127.0.0.1/"));
        } catch (Exception exception) {
            thrown = exception.getClass().getSimpleName();
        }
        Expect.that("thrown by a fetch of an ftp address", thrown).is("IllegalArgumentException");
    }

    @Test
    @DisplayName("One client fetches everything, and uses its connections again")
    void oneClient() throws InterruptedException {
        Set<Integer> connections = ConcurrentHashMap.newKeySet();
        URI page = loopback.page(exchange -> {
            connections.add(exchange.getRemoteAddress().getPort());
            Loopback.answer(exchange, 200);
        });
        for (int i = 0; i < 10; i++) {
            fetch.fetch(page);
        }
        boolean again = connections.size() < 10;
        Expect.that("connections for 10 fetches of one page, one after the other", again ? "fewer than 10" : "10")
                .is("fewer than 10");
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(HttpFetch.class).check();
    }
}
