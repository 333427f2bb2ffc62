package watertight.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the checker is told on its command line.
 *
 * @param sites addresses, and names of files with a {@code @} before them
 */
record Arguments(List<String> sites, Limits limits) {

    static final String USAGE = """
            Usage: HealthChecker [--timeout SECONDS] [--at-once NUMBER] URL… @FILE…

              URL        a site to check, such as https://example.org
              @FILE      a file with one URL in a line; what follows a # is no URL
              --timeout  how long each site may take: %d seconds unless you say otherwise
              --at-once  how many are checked at the same time: %d unless you say otherwise

            Exit code: 0 all sites are up, 1 not all, 2 nothing was checked.
            """.formatted(Limits.USUAL.perSite().toSeconds(), Limits.USUAL.atOnce());

    /** Reads a command line. */
    static Arguments parse(List<String> line) throws BadInput {
        var sites = new ArrayList<String>();
        Limits limits = Limits.USUAL;
        for (Iterator<String> words = line.iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "--timeout" -> limits = new Limits(limits.atOnce(), seconds(word, words));
                case "--at-once" -> limits = new Limits(number(word, words), limits.perSite());
                case String option
                when option.startsWith("-") -> throw new BadInput("There is no option " + option + ".");
                default -> sites.add(word);
            }
        }
        if (sites.isEmpty()) {
            throw new BadInput("No site is named: give its URL, or @ and the name of a file with URLs.");
        }
        return new Arguments(List.copyOf(sites), limits);
    }

    private static int number(String option, Iterator<String> words) throws BadInput {
        return (int) positive(option, words, "[0-9]{1,4}", "a whole number, at most 9999");
    }

    private static Duration seconds(String option, Iterator<String> words) throws BadInput {
        double seconds = positive(option, words, "[0-9]{1,5}(\\.[0-9]{1,3})?", "a number of seconds, such as 2.5");
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static double positive(String option, Iterator<String> words, String form, String expected)
            throws BadInput {
        String word = words.hasNext() ? words.next() : "";
        if (!word.matches(form) || Double.parseDouble(word) == 0) {
            throw new BadInput(option + " needs " + expected + (word.isEmpty() ? "." : ", and not '" + word + "'."));
        }
        return Double.parseDouble(word);
    }
}
