package watertight.grader.sim;

import java.util.regex.Pattern;

/** What is written in a timeline. */
final class Words {

    private static final String MARK = "$$Lambda";
    private static final Pattern LAMBDA = Pattern.compile("[\\w.$]+\\$\\$Lambda(/0x[0-9a-f]+)?(@[0-9a-f]+)?");

    private Words() {}

    /** The same text without the addresses of lambdas, which are others in every JVM. */
    static String steady(String text) {
        // Most texts have none, and there are many: to look for the mark costs less than to look for the pattern.
        return text.contains(MARK) ? LAMBDA.matcher(text).replaceAll("a function") : text;
    }
}
