package watertight.health;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import watertight.grader.Expect;

/** A site that says something, or nothing, and then waits until it may go on, or until the other side hangs up. */
final class Hanging {

    static final String NOTHING = "";
    static final String HALF_A_PAGE = "HTTP/1.1 200 OK\nContent-Length: 10\n\nhalf ";
    static final String SECOND_HALF = "page.";

    /** What must come comes at once, or never: no measure of speed. */
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final URI address;

    Hanging(Loopback loopback, String first) throws IOException {
        this.address = loopback.talking(client -> {
            Loopback.say(client, first);
            begun.countDown();
            waitForTheEnd(client);
            hungUp.countDown();
        });
    }

    private static void waitForTheEnd(Socket client) {
        try {
            while (client.getInputStream().read() >= 0) {
                // It says more.
            }
        } catch (IOException reset) {
            // That is an end, too.
        }
    }

    URI address() {
        return address;
    }

    /** Waits until somebody has asked and got the first words. */
    void awaitBegun() throws InterruptedException {
        Expect.that("the site was asked for its page", begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
    }

    /** Waits until who had asked has closed the connection. */
    void expectHungUp() throws InterruptedException {
        Expect.that(
                        "the connection to a site that hangs was closed when its process was ended",
                        hungUp.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
    }
}
