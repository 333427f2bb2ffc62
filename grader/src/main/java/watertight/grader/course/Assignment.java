package watertight.grader.course;

import java.util.List;

/**
 * An exercise as the manifest declares it.
 *
 * @param id      chapter and number, such as {@code 1.2}
 * @param classes binary names of the classes that hold its stubs, the first being where the student begins
 * @param section anchor in the chapter's lesson
 * @param points  what solving it gives, at least 1
 * @param shares  in how many equal parts the points are given, one for each of its tests that passes; 1 for all at once
 * @param needs   ids of earlier exercises without which this one can't be graded
 * @param hints   two to four, from a question to nearly the answer
 * @param place   where the manifest declares it
 */
public record Assignment(
        String id,
        String title,
        Kind kind,
        List<String> classes,
        String section,
        int points,
        int shares,
        List<String> needs,
        List<String> hints,
        Place place) {
    /** Whether it gives points though not all of its tests pass. */
    public boolean isShared() {
        return shares > 1;
    }

    /** Id and title, as a reader is told of it: {@code 1.2 A mailbox}. */
    public String name() {
        return id + " " + title;
    }
}
