package watertight.lessons.tasks;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import watertight.health.Answer;
import watertight.health.HealthCheck;
import watertight.health.SiteReport;
import watertight.health.SiteStatus;
import watertight.lessons.Scene;

/** Four sites, of which one is late and one makes the fetching crash. */
public final class Report {

    private Report() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            List<URI> sites = List.of(
                    URI.create("https://up.example"),
                    URI.create("https://slow.example"),
                    URI.create("https://odd.example"),
                    URI.create("https://gone.example"));
            var report = HealthCheck.checkAll(self, sites, Report::fetch, Duration.ofSeconds(1));
            report.sites().forEach(Report::print);
            IO.println("something left in my mailbox: "
                    + self.receive(Duration.ZERO).isPresent());
            // end::use[]
        });
    }

    // tag::fetch[]
    private static Answer fetch(URI site) throws InterruptedException {
        return switch (site.getHost()) {
            case "up.example" -> new Answer.Status(200);
            case "slow.example" -> {
                Thread.sleep(Duration.ofHours(1));
                yield new Answer.Status(200);
            }
            case "odd.example" -> throw new IllegalStateException("an answer that nobody expects");
            default -> new Answer.Status(404);
        };
    }
    // end::fetch[]

    private static void print(SiteReport report) {
        String what = switch (report.status()) {
            case SiteStatus.Up _ -> "up";
            case SiteStatus.Down _ -> "down";
            case SiteStatus.Late _ -> "late";
            case SiteStatus.Crashed _ -> "crashed";
        };
        IO.println(report.site().getHost() + ": " + what);
    }
}
