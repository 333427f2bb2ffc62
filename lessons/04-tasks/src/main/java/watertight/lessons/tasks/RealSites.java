package watertight.lessons.tasks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import watertight.health.HealthCheck;
import watertight.health.HttpFetch;
import watertight.health.Limits;
import watertight.health.SiteReport;
import watertight.health.SiteStatus;
import watertight.lessons.Scene;

/** A real check of real pages, which a small server on this machine serves. */
public final class RealSites {

    private RealSites() {}

    static void main() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", RealSites::serve);
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        Scene.play(self -> {
            // tag::use[]
            List<URI> sites = Stream.of("/up", "/missing", "/broken", "/round", "/cut")
                    .map(page -> URI.create(address + page))
                    .toList();
            var limits = new Limits(8, Duration.ofMinutes(1));
            try (var fetch = new HttpFetch()) {
                HealthCheck.checkEach(self, sites, fetch, limits, RealSites::print);
            }
            // end::use[]
        });
        server.stop(0);
    }

    private static void serve(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/up" -> exchange.sendResponseHeaders(204, -1);
            case "/broken" -> exchange.sendResponseHeaders(500, -1);
            case "/round" -> {
                exchange.getResponseHeaders().add("Location", "/round");
                exchange.sendResponseHeaders(302, -1);
            }
            case "/cut" -> exchange.sendResponseHeaders(200, 1_000); // and not one byte of them
            default -> exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private static void print(SiteReport report) {
        String what = switch (report.status()) {
            case SiteStatus.Up up -> "up, status " + up.code();
            case SiteStatus.Down down -> "down, " + down.answer();
            case SiteStatus.Late _ -> "late";
            case SiteStatus.Crashed crashed -> "crashed, " + crashed.reason();
        };
        IO.println(report.site().getPath() + ": " + what);
    }
}
