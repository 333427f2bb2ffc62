package watertight.grader.cut;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the reference that the cutter minds.
 *
 * @param kind   what the line does
 * @param id     of the exercise; empty for tags
 * @param text   what stands behind the colon, or empty
 * @param indent the blanks before it
 */
record Mark(Kind kind, String id, String text, String indent) {
    private static final Pattern REGION = Pattern.compile("(\\s*)// (begin|end) ([0-9]+\\.[0-9]+)(?::\\s*(.+))?\\s*");
    private static final Pattern TAG = Pattern.compile("\\s*// (tag|end)::\\S+\\[]\\s*");
    private static final Pattern BELIEF = Pattern.compile("// believes: \\S.*");
    private static final Pattern ALMOST = Pattern.compile("(?i)\\s*//\\s*(begin|end)\\s*[0-9].*");

    enum Kind {
        BEGIN,
        END,
        /** A tag of the lessons, or what the author of a mistake believed; neither is for students. */
        TAG,
        /** Meant as a mark, and written so that it is none. */
        BROKEN
    }

    /** The mark in a line, if it is one. */
    static Optional<Mark> in(String line) {
        Matcher region = REGION.matcher(line);
        if (region.matches()) {
            Kind kind = region.group(2).equals("begin") ? Kind.BEGIN : Kind.END;
            String text = region.group(4) == null ? "" : region.group(4).strip();
            return Optional.of(new Mark(kind, region.group(3), text, region.group(1)));
        }
        if (TAG.matcher(line).matches() || BELIEF.matcher(line).matches()) {
            return Optional.of(new Mark(Kind.TAG, "", "", ""));
        }
        return ALMOST.matcher(line).matches() ? Optional.of(new Mark(Kind.BROKEN, "", "", "")) : Optional.empty();
    }
}
