package watertight.health;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.health.Answer.Failed;
import watertight.health.Answer.Failure;
import watertight.health.Answer.Status;
import watertight.process.Caller;
import watertight.process.Lab;
import watertight.process.Node;
import watertight.supervisor.Shutdown;
import watertight.task.Task;
import watertight.task.TaskResult;

/** Real fetches in tasks: all at once, a few at a time, and stopped. */
@Exercise("4.11")
class RealHealthTest {

    /** Who answers at all answers long before that, on the slowest machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Who does not answer will not do so later. */
    private static final Duration SHORT = Duration.ofMillis(200);

    private Loopback loopback;
    private HttpFetch fetch;
    private Node node;

    @BeforeEach
    void open() throws IOException {
        loopback = new Loopback();
        fetch = new HttpFetch();
        node = Lab.realNode();
    }

    @AfterEach
    void close() throws IOException {
        node.close();
        fetch.close();
        loopback.close();
    }

    private <T> T inProcess(Caller.Work<T> work) throws InterruptedException {
        return node.asProcess(work);
    }

    private static Answer answer(SiteReport report) {
        return switch (report.status()) {
            case SiteStatus.Up(int code, Duration _) -> new Status(code);
            case SiteStatus.Down(Answer answer, Duration _) -> answer;
            case SiteStatus other -> throw Expect.never("The report on " + report.site() + " is " + other + ".");
        };
    }

    @Test
    @DisplayName("A page has been fetched when its last byte is there")
    void wholePage() throws InterruptedException, IOException {
        var half = new CountDownLatch(1);
        var rest = new CountDownLatch(1);
        URI site = loopback.talking(client -> {
            Loopback.say(client, Hanging.HALF_A_PAGE);
            half.countDown();
            rest.await();
            Loopback.say(client, Hanging.SECOND_HALF);
        });
        inProcess(self -> {
            Task<Answer> task = Task.async(self, _ -> fetch.fetch(site));
            half.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Expect.that("the answer of a site that has sent half its page", task.yield(self, SHORT))
                    .is(Optional.empty());
            rest.countDown();
            Expect.that("its answer when it has sent the other half", task.yield(self, PATIENCE))
                    .is(Optional.of(new TaskResult.Ok<>(new Status(200))));
            return null;
        });
    }

    @Test
    @DisplayName(
            "When the process that fetches is ended, its connection is closed: before the answer, and within the page")
    void stopped() throws InterruptedException, IOException {
        for (String first : List.of(Hanging.NOTHING, Hanging.HALF_A_PAGE)) {
            var site = new Hanging(loopback, first);
            inProcess(self -> {
                Task<Answer> task = Task.async(self, _ -> fetch.fetch(site.address()));
                site.awaitBegun();
                Expect.that(
                                "what became of a task that fetches what never ends",
                                task.shutdown(self, Shutdown.BRUTAL_KILL))
                        .is(Optional.empty());
                site.expectHungUp();
                return null;
            });
        }
    }

    @Test
    @DisplayName("Sites that hang, before their answer or within the page, are late")
    void late() throws InterruptedException, IOException {
        List<URI> sites = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sites.add(new Hanging(loopback, i % 2 == 0 ? Hanging.NOTHING : Hanging.HALF_A_PAGE).address());
        }
        List<SiteStatus> all = new ArrayList<>();
        inProcess(self -> {
            HealthCheck.checkEach(self, sites, fetch, new Limits(2, SHORT), report -> all.add(report.status()));
            return null;
        });
        var late = new SiteStatus.Late();
        Expect.that("the status of four sites that hang", all).is(List.of(late, late, late, late));
    }

    @Test
    @DisplayName("A hundred sites are fetched at once: each answers only when all have been asked")
    void aHundredAtOnce() throws InterruptedException {
        var asked = new CountDownLatch(100);
        List<URI> sites = Lab.several(
                100,
                () -> loopback.page(exchange -> {
                    asked.countDown();
                    Loopback.answer(exchange, isOpen(asked) ? 200 : 503);
                }));
        HealthReport report = inProcess(self -> HealthCheck.checkAll(self, sites, fetch, PATIENCE));
        Expect.that("sites that are up", report.up()).is(100);
    }

    private static boolean isOpen(CountDownLatch gate) {
        try {
            return gate.await(PATIENCE.toSeconds() / 2, TimeUnit.SECONDS);
        } catch (InterruptedException closed) {
            return false;
        }
    }

    @Test
    @DisplayName("A hundred sites of all kinds, eight at a time: each has its answer in the report")
    void aHundredOfAllKinds() throws Exception {
        List<URI> sites = new ArrayList<>();
        List<Answer> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sites.add(site(i));
            expected.add(EXPECTED.get(i % EXPECTED.size()));
        }
        List<Answer> answers = new ArrayList<>();
        inProcess(self -> {
            HealthCheck.checkEach(self, sites, fetch, new Limits(8, PATIENCE), report -> answers.add(answer(report)));
            return null;
        });
        Expect.that("the answers of a hundred sites", answers).is(expected);
    }

    private static final List<Answer> EXPECTED = List.of(
            new Status(200),
            new Status(404),
            new Status(500),
            new Status(200),
            new Failed(Failure.REDIRECTS),
            new Failed(Failure.REFUSED),
            new Failed(Failure.BROKEN_OFF),
            new Failed(Failure.NO_TLS));

    private URI site(int number) throws IOException, GeneralSecurityException {
        return switch (number % EXPECTED.size()) {
            case 0 -> loopback.status(200);
            case 1 -> loopback.status(404);
            case 2 -> loopback.status(500);
            case 3 -> loopback.redirect(loopback.status(200));
            case 4 -> loopback.circle();
            case 5 -> loopback.refusing();
            case 6 -> loopback.talking(Loopback::reset);
            default -> loopback.withoutCertificate();
        };
    }
}
