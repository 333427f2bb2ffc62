package watertight.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of words and numbers.
 *
 * @param head a title for each column
 * @param rows as many cells each as the head has
 */
record Table(List<String> head, List<List<String>> rows) {

    /** For a terminal: the first column to the left, the others to the right. */
    String text() {
        int[] widths = IntStream.range(0, head.size()).map(this::width).toArray();
        String rule = IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining("  "));
        return line(head, widths) + rule + "\n"
                + rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    /** For a lesson. */
    String asciidoc() {
        return "[%autowidth,cols=\"<" + ",>".repeat(head.size() - 1) + "\",options=\"header\"]\n|===\n"
                + cells(head) + "\n"
                + rows.stream().map(Table::cells).collect(Collectors.joining())
                + "|===\n";
    }

    private static String cells(List<String> row) {
        return row.stream().map(cell -> "|" + cell).collect(Collectors.joining(" ")) + "\n";
    }

    private int width(int column) {
        int widest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(widest, head.get(column).length());
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                        .mapToObj(i -> ("%" + (i == 0 ? "-" : "") + widths[i] + "s").formatted(row.get(i)))
                        .collect(Collectors.joining("  "))
                        .stripTrailing()
                + "\n";
    }
}
