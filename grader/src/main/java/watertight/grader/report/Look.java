package watertight.grader.report;

/**
 * What the console can show: colours, and characters beyond ASCII.
 *
 * @param colour  whether escape sequences are understood
 * @param unicode whether signs such as ✔ and ━ can be shown; otherwise ASCII stands for them
 */
public record Look(boolean colour, boolean unicode) {
    /** Signs, but no colours: for messages that are shown elsewhere. */
    public static final Look PLAIN = new Look(false, true);

    private static final String SIGNS = "✔✘◐○⋯━╌─│●▶◀►◄→←✝×…·“”‘’–—├┤┬┴┼┌┐└┘╭╮╰╯▼▲█░µ";
    private static final String ASCII = "+x~.-#.-|o><><><+x..\"\"''--+++++++++++++v^#.u";

    /** In the colour of what went well. */
    public String good(String text) {
        return painted("32", text);
    }

    /** In the colour of what is wrong. */
    public String bad(String text) {
        return painted("1;31", text);
    }

    /** In the colour of what is under way. */
    public String open(String text) {
        return painted("33", text);
    }

    /** Less visible than the rest. */
    public String dim(String text) {
        return painted("2", text);
    }

    /** More visible than the rest. */
    public String strong(String text) {
        return painted("1", text);
    }

    /** In the colour of what can be opened or typed. */
    public String link(String text) {
        return painted("36", text);
    }

    private String painted(String code, String text) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** The sign of a state, in its colour. */
    public String sign(State state) {
        return switch (state) {
            case SOLVED -> good("✔");
            case WRONG -> bad("✘");
            case IN_PROGRESS, IN_PART -> open("◐");
            case WAITING -> dim("⋯");
            case NOT_STARTED, NOT_RUN -> dim("○");
        };
    }

    /** A bar of that width, filled as far as part is of whole. */
    public String bar(int part, int whole, int width) {
        int full = whole == 0 ? 0 : part * width / whole;
        return good("━".repeat(full)) + dim("╌".repeat(width - full));
    }

    /** How many columns a text takes, its colours left out. */
    static int width(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "").length();
    }

    /** The text in characters that the console can show. */
    public String shown(String text) {
        if (unicode) {
            return text;
        }
        var plain = new StringBuilder();
        text.codePoints().forEach(point -> plain.append(ascii(point)));
        return plain.toString();
    }

    private static char ascii(int point) {
        int at = SIGNS.indexOf(point);
        return point < 128 ? (char) point : at < 0 ? '?' : ASCII.charAt(at);
    }
}
