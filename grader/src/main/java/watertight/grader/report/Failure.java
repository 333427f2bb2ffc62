package watertight.grader.report;

import java.util.List;

/**
 * What a student is told about a failed test.
 *
 * @param promise  what the exercise promises, one sentence
 * @param instead  what happened instead, with values, line by line
 * @param where    place in the student's file, such as {@code src/main/java/.../Mailbox.java:31}, or empty
 * @param method   class and method at that place, such as {@code Mailbox.take}, or empty
 * @param token    what {@code -Dreplay=} takes to repeat exactly this failure, or empty
 * @param timeline the scenario as a drawing in text, line by line; may be empty
 */
public record Failure(
        String promise, List<String> instead, String where, String method, String token, List<String> timeline) {}
