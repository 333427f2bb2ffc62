package watertight.grader.sim;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that decide a scenario, used up in order. When they are used up, every further one is 0, so a shorter
 * list and smaller numbers make a simpler scenario.
 */
public final class Draws {

    private final List<Integer> numbers;
    private final List<Integer> drawn = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /**
     * Draws that belong together: without them the scenario lacks one thing.
     *
     * @param begin the first of them
     * @param end   the one behind the last of them
     */
    public record Part(int begin, int end) {}

    /**
     * @param numbers each from 0 to {@link Integer#MAX_VALUE}
     * @throws IllegalArgumentException if one is negative
     */
    public Draws(List<Integer> numbers) {
        this.numbers = List.copyOf(numbers);
        if (this.numbers.stream().anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("Draws must not be negative: " + numbers + ".");
        }
    }

    /** No numbers: the simplest scenario. */
    public static Draws none() {
        return new Draws(List.of());
    }

    /** What was asked for so far, each as small as it can be to decide the same. */
    public List<Integer> drawn() {
        return List.copyOf(drawn);
    }

    /** The parts that were drawn so far, an inner one before the one around it. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** How many were asked for so far, which may be more than there are. */
    public int used() {
        return drawn.size();
    }

    /** The next number, from 0 on, less than this bound. */
    long next(long bound) {
        int at = drawn.size();
        long next = at < numbers.size() ? numbers.get(at) % bound : 0;
        drawn.add((int) next);
        return next;
    }

    /** What was drawn since then is a part. */
    void partSince(int begin) {
        parts.add(new Part(begin, used()));
    }
}
