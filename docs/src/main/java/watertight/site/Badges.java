package watertight.site;

import org.jsoup.nodes.Element;

/** Marks the sections of a lesson that the course's manifest names with their exercises. */
final class Badges {

    private Badges() {}

    /** Adds number, points and the command that grades it to each exercise's section of {@code lesson}. */
    static void pin(Page lesson, Course course) {
        for (Course.Exercise exercise : course.of(lesson)) {
            Element heading = lesson.body().getElementById(exercise.section());
            if (heading == null) {
                throw noSection(exercise);
            }
            lastOf(heading).after(task(exercise));
        }
    }

    private static SiteProblem noSection(Course.Exercise exercise) {
        String section = exercise.section();
        return new SiteProblem("Exercise " + exercise.id() + " names the section \"" + section + "\" of lessons/"
                + exercise.lesson() + ", which has none: "
                + "add the anchor [#" + section + "] there, or change course.yaml.");
    }

    /** The heading, or the last task that already follows it. */
    private static Element lastOf(Element heading) {
        Element last = heading;
        while (last.nextElementSibling() != null && last.nextElementSibling().hasClass("task")) {
            last = last.nextElementSibling();
        }
        return last;
    }

    private static Element task(Course.Exercise exercise) {
        Element task = new Element("p").addClass("task");
        task.appendElement("strong").text("Exercise " + exercise.id());
        task.appendElement("span").text(exercise.title());
        task.appendElement("span").addClass("points").text(kind(exercise) + ", " + exercise.points() + " points");
        task.appendElement("code").text("./mvnw test -Dexercise=" + exercise.id());
        return task;
    }

    private static String kind(Course.Exercise exercise) {
        return exercise.kind() + " it";
    }
}
