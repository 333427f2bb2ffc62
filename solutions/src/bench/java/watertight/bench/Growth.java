package watertight.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How the time that a supervisor needs grows with the number of its children. */
final class Growth {

    static final List<String> KINDS = List.of("Supervisor", "DynamicSupervisor");

    /** What is asked of the reference: ten times as many children may take this many times as long. */
    private static final Floor FLOOR = new Floor.AtMost(15, "itself");

    private final List<Row> rows = new ArrayList<>();

    /**
     * Milliseconds that it took to start children one after the other, and to stop their supervisor.
     *
     * @param stop infinite if nobody waited for the end
     */
    record Times(int children, double start, double stop) {

        /** As it is printed: three words. */
        static Times parse(String line) {
            String[] words = line.split(" ");
            return new Times(Integer.parseInt(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        }

        double all() {
            return start + stop;
        }

        @Override
        public String toString() {
            return children + " " + start + " " + stop;
        }
    }

    private record Row(String kind, String title, Times few, Times many) {

        double ratio() {
            return many.all() / few.all();
        }
    }

    void add(String kind, String title, List<Times> measured) {
        rows.add(new Row(kind, title, median(measured, Work.FEW_CHILDREN), median(measured, Work.MANY_CHILDREN)));
    }

    private static Times median(List<Times> measured, int children) {
        List<Times> sorted = measured.stream()
                .filter(times -> times.children() == children)
                .sorted(Comparator.comparing(Times::all))
                .toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    Table table() {
        return new Table(
                List.of(
                        "Children of",
                        "On",
                        "%,d: start".formatted(Work.FEW_CHILDREN),
                        "stop",
                        "%,d: start".formatted(Work.MANY_CHILDREN),
                        "stop",
                        "Ratio",
                        "Floor",
                        "Met"),
                rows.stream().map(Growth::cells).toList());
    }

    private static List<String> cells(Row row) {
        boolean ours = row.title.equals("Watertight");
        return List.of(
                row.kind,
                row.title,
                millis(row.few.start),
                millis(row.few.stop),
                millis(row.many.start),
                millis(row.many.stop),
                Double.isInfinite(row.ratio()) ? "" : "%.1f".formatted(row.ratio()),
                ours ? FLOOR.text() : "",
                ours ? (FLOOR.isMet(row.ratio(), 1) ? "yes" : "no") : "");
    }

    private static String millis(double time) {
        return Double.isInfinite(time) ? "> %,d ms".formatted(Work.PATIENCE.toMillis()) : "%,.0f ms".formatted(time);
    }
}
