package watertight.health;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import watertight.process.ExitReason;

/** A report as lines of text: a table, and below it how many are up. */
final class ReportTable {

    private ReportTable() {}

    /** The columns of one site. */
    private record Row(String site, String state, String status, String time) {

        static Row of(SiteReport report) {
            String site = report.site().toString();
            return switch (report.status()) {
                case SiteStatus.Up(int code, Duration took) -> new Row(site, "up", "status " + code, millis(took));
                case SiteStatus.Down(Answer answer, Duration took) ->
                    new Row(site, "down", answer.toString(), millis(took));
                case SiteStatus.Late() -> new Row(site, "down", "no answer in time", "");
                case SiteStatus.Crashed(ExitReason.Crash(Throwable cause)) ->
                    new Row(site, "down", "check failed: " + firstLine(cause), "");
                case SiteStatus.Crashed(ExitReason reason) ->
                    new Row(site, "down", "check ended: " + firstLine(reason), "");
            };
        }

        private static String millis(Duration took) {
            return String.format(Locale.ROOT, "%,d ms", took.toMillis());
        }

        private static String firstLine(Object thing) {
            return thing.toString().lines().findFirst().orElse("");
        }
    }

    /** The table, without a line break at its end. */
    static String of(HealthReport report) {
        List<Row> rows = report.sites().stream().map(Row::of).toList();
        int site = rows.stream().mapToInt(row -> row.site().length()).max().orElse(0);
        int status = rows.stream().mapToInt(row -> row.status().length()).max().orElse(0);
        var text = new StringBuilder();
        for (Row row : rows) {
            String format = "%-" + site + "s  %-4s  %-" + status + "s  %9s";
            text.append(format.formatted(row.site(), row.state(), row.status(), row.time())
                            .stripTrailing())
                    .append('\n');
        }
        return text.append('\n').append(sum(report)).toString();
    }

    private static String sum(HealthReport report) {
        return report.up() + " up, " + report.down() + " down";
    }
}
