package watertight.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One page of the site, as Asciidoctor rendered it.
 *
 * @param path where it stands in the site, with {@code /} between names: {@code lessons/01-processes/index.html}
 * @param title its heading
 * @param description one sentence, from the page's {@code :description:} attribute
 * @param body what stands below the heading
 */
record Page(String path, String title, String description, Element body) {

    private static final String RENDERED_LESSON = "lesson.html";
    private static final String INDEX = "index.html";

    /** Reads the rendered {@code file} below {@code root}; a page without a description is an error. */
    static Page read(Path root, Path file) throws IOException {
        Document rendered = Jsoup.parse(Files.readString(file));
        String path = sitePath(root.relativize(file).toString().replace('\\', '/'));
        Element description = rendered.selectFirst("meta[name=description]");
        if (description == null) {
            throw new SiteProblem(
                    path + " has no description: add a line \":description: one sentence\" under its title.");
        }
        return new Page(path, rendered.title(), description.attr("content"), rendered.selectFirst("#content"));
    }

    /** Where a rendered file, or a link to one, stands in the site: a lesson is its folder's index. */
    static String sitePath(String rendered) {
        return rendered.startsWith("http") ? rendered : rendered.replace("/" + RENDERED_LESSON, "/" + INDEX);
    }

    boolean isLesson() {
        return path.startsWith("lessons/");
    }

    /** The folder of a lesson, as the course's manifest names it: {@code 01-processes}. */
    String lesson() {
        return path.split("/")[1];
    }

    /** The number of a lesson's chapter: {@code 1} of {@code 01-processes}. */
    int chapter() {
        return Integer.parseInt(lesson().split("-")[0]);
    }

    /** The way up from this page to the site's root: empty, or {@code ../} as often as needed. */
    String root() {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }
}
