package watertight.grader.run;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * All that decides one try of a simulated test, as a text of URL-safe characters: {@code 1.2-keepsOrder-AQID}.
 *
 * @param exercise id of the exercise
 * @param test     name of the test's method
 * @param version  fingerprint of the test class; another one means that the scenario may have changed
 * @param seed     of the schedule, at least 0
 * @param draws    what the scenario is drawn from, each at least 0
 */
record Token(String exercise, String test, int version, long seed, List<Integer> draws) {
    /** Reads a token, or nothing where the text is none. */
    static Optional<Token> parse(String text) {
        String[] parts = text.split("-", 3);
        if (parts.length < 3 || parts[2].isEmpty()) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[2]));
            int version = (int) number(bytes);
            long seed = number(bytes);
            var draws = new ArrayList<Integer>();
            while (bytes.hasRemaining()) {
                draws.add((int) number(bytes));
            }
            return Optional.of(new Token(parts[0], parts[1], version, seed, List.copyOf(draws)));
        } catch (IllegalArgumentException | BufferUnderflowException notAToken) {
            return Optional.empty();
        }
    }

    /** The text that {@link #parse} reads. */
    String text() {
        var bytes = new ByteArrayOutputStream();
        append(bytes, version);
        append(bytes, seed);
        draws.forEach(draw -> append(bytes, draw));
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        return exercise + "-" + test + "-" + payload;
    }

    /** Seven bits a byte, lowest first; the top bit says that more follow. */
    private static void append(ByteArrayOutputStream bytes, long number) {
        long rest = number;
        while (rest > 0x7F) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            number |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }
}
