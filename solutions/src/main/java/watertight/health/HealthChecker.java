package watertight.health;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import watertight.process.Node;

/** The program: checks the sites that are named on the command line or in files, and prints a table. */
public final class HealthChecker {

    /** Exit codes. */
    static final int ALL_UP = 0;

    static final int NOT_ALL_UP = 1;
    static final int NOT_CHECKED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean watched;

    /** @param watched whether {@code err} is a terminal, where a progress bar can be shown */
    HealthChecker(PrintStream out, PrintStream err, boolean watched) {
        this.out = out;
        this.err = err;
        this.watched = watched;
    }

    /** Checks sites: without arguments it says how it is used. */
    public static void main(String[] line) throws InterruptedException {
        // A table of URLs and a bar of lines, also where the platform's character set is an old one.
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new HealthChecker(out, err, ProgressBar.isErrorStreamWatched()).run(List.of(line)));
    }

    /**
     * Does what the command line says.
     *
     * @return the exit code
     */
    int run(List<String> line) throws InterruptedException {
        if (line.contains("--help")) {
            out.print(Arguments.USAGE);
            return ALL_UP;
        }
        try {
            Arguments arguments = Arguments.parse(line);
            Sites sites = Sites.of(arguments.sites());
            sites.complaints().forEach(err::println);
            if (sites.all().isEmpty()) {
                throw new BadInput("There is no site to check.");
            }
            HealthReport report = check(sites, arguments.limits());
            out.println(ReportTable.of(report));
            return report.isAllUp() && sites.complaints().isEmpty() ? ALL_UP : NOT_ALL_UP;
        } catch (BadInput bad) {
            err.println(bad.getMessage());
            err.println();
            err.print(Arguments.USAGE);
            return NOT_CHECKED;
        }
    }

    private HealthReport check(Sites sites, Limits limits) throws InterruptedException {
        var reports = new ArrayList<SiteReport>();
        try (var node = new Node();
                var fetch = new HttpFetch();
                var bar = new ProgressBar(err, watched, sites.all().size())) {
            node.asProcess(self -> {
                HealthCheck.checkEach(self, sites.all(), fetch, limits, report -> {
                    reports.add(report);
                    bar.step();
                });
                return null;
            });
        }
        return new HealthReport(reports);
    }
}
