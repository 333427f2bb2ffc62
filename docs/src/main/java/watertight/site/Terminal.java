package watertight.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Console output on a page: its escape sequences become classes, which the theme colours. */
final class Terminal {

    private static final Pattern PIECE = Pattern.compile("\u001b\\[([0-9;]*)m|[^\u001b]+");

    private Terminal() {}

    /** Changes the block of console output in place. */
    static void colour(Element pre) {
        String text = pre.wholeText();
        pre.empty();
        String style = "";
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            if (pieces.group(1) != null) {
                style = style(pieces.group(1));
            } else if (style.isEmpty()) {
                pre.appendText(pieces.group());
            } else {
                pre.appendElement("span").addClass(style).text(pieces.group());
            }
        }
    }

    private static String style(String code) {
        return switch (code) {
            case "1" -> "strong";
            case "2" -> "dim";
            case "32", "1;32" -> "good";
            case "31", "1;31" -> "bad";
            case "33", "1;33" -> "open";
            case "36", "1;36" -> "link";
            default -> "";
        };
    }
}
