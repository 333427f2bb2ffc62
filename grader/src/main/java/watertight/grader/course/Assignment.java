package watertight.grader.course;

import java.util.List;

/**
 * An exercise as the manifest declares it.
 *
 * @param id      chapter and number, such as {@code 1.2}
 * @param classes binary names of the classes that hold its stubs, the first being where the student begins
 * @param section anchor in the chapter's lesson
 * @param points  what solving it gives, at least 1
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
        List<String> needs,
        List<String> hints,
        Place place) {
    /** Id and title, as a reader is told of it: {@code 1.2 A mailbox}. */
    public String name() {
        return id + " " + title;
    }
}
