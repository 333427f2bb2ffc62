package watertight.grader.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of text, broken to a width where they are longer. */
final class Wrapped {
    private Wrapped() {}

    /** The text in lines of at most that many characters, broken at spaces where there are some. */
    static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        String rest = text.stripTrailing();
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    static List<String> lines(List<String> texts, int width) {
        return texts.stream().flatMap(text -> lines(text, width).stream()).toList();
    }
}
