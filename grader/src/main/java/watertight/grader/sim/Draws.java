package watertight.grader.sim;

import java.util.List;

/**
 * The numbers that decide a scenario, used up in order. When they are used up, every further one is 0, so a shorter
 * list and smaller numbers make a simpler scenario.
 */
public final class Draws {

    private final List<Integer> numbers;
    private int used;

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

    /** All numbers, used or not. */
    public List<Integer> numbers() {
        return numbers;
    }

    /** How many were asked for so far, which may be more than there are. */
    public int used() {
        return used;
    }

    int next() {
        int at = used++;
        return at < numbers.size() ? numbers.get(at) : 0;
    }
}
