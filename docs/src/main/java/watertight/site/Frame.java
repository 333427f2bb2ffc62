package watertight.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts a page into the site's frame, {@code frame.html}: head, chapters, contents, the way back and on. */
final class Frame {

    private final String template;
    private final List<Page> pages;
    private final Course course;

    Frame(Path theme, List<Page> pages, Course course) throws IOException {
        this.template = Files.readString(theme.resolve("frame.html"));
        this.pages = pages;
        this.course = course;
    }

    /** The whole HTML of {@code page}. */
    String around(Page page) {
        Document html = Jsoup.parse(template.replace("{root}", page.root()));
        html.outputSettings().prettyPrint(false);
        head(html, page);
        html.body().addClass(page.isLesson() ? "lesson" : page.path().replace(".html", "-page"));
        fillNavigation(slot(html, "chapters"), page);
        fillContents(slot(html, "contents"), page);
        fillArticle(slot(html, "article"), page);
        fillSteps(slot(html, "steps"), page);
        return html.outerHtml();
    }

    private static boolean isHome(Page page) {
        return page.path().equals("index.html");
    }

    private static Element slot(Document html, String name) {
        return html.selectFirst("[data-slot=" + name + "]").removeAttr("data-slot");
    }

    private static void head(Document html, Page page) {
        html.title(isHome(page) ? page.title() + ": " + page.description() : page.title() + " · Watertight");
        html.selectFirst("meta[name=description]").attr("content", page.description());
    }

    private void fillNavigation(Element list, Page current) {
        for (Page lesson : lessons()) {
            link(list, current, lesson)
                    .prependElement("span")
                    .addClass("number")
                    .text("" + lesson.chapter());
        }
        Element guides = list.parent().appendElement("ul");
        for (Page guide : pages) {
            if (!guide.isLesson() && !isHome(guide)) {
                link(guides, current, guide);
            }
        }
    }

    private static Element link(Element list, Page current, Page target) {
        Element link = list.appendElement("li").appendElement("a").attr("href", current.root() + target.path());
        if (target.path().equals(current.path())) {
            link.attr("aria-current", "page");
        }
        link.appendElement("span").text(target.title());
        return link;
    }

    private static void fillContents(Element list, Page page) {
        for (Element heading : page.body().select("h2[id], h3[id]")) {
            Element item = list.appendElement("li").addClass(heading.tagName());
            item.appendElement("a").attr("href", "#" + heading.id()).text(headingText(heading));
        }
        if (list.childrenSize() < 2) {
            list.parent().remove();
        }
    }

    /** The words of a heading, without the link sign and the badge that follow them. */
    static String headingText(Element heading) {
        Element copy = heading.clone();
        copy.select(".anchor, .badge").remove();
        return copy.text();
    }

    private void fillArticle(Element article, Page page) {
        if (page.isLesson()) {
            article.appendElement("p").addClass("eyebrow").text("Chapter " + page.chapter());
        }
        article.appendElement("h1").text(isHome(page) ? page.description() : page.title());
        page.body().select("[data-fill=chapters]").forEach(this::fillChapterCards);
        page.body().childNodesCopy().forEach(article::appendChild);
    }

    private void fillChapterCards(Element list) {
        for (Page lesson : lessons()) {
            Element card = list.appendElement("li").appendElement("a").attr("href", lesson.path());
            card.appendElement("span").addClass("number").text("" + lesson.chapter());
            card.appendElement("strong").text(lesson.title());
            card.appendElement("span").addClass("about").text(lesson.description());
            card.appendElement("span").addClass("work").text(work(lesson));
        }
    }

    private String work(Page lesson) {
        List<Course.Exercise> exercises = course.of(lesson);
        int points = exercises.stream().mapToInt(Course.Exercise::points).sum();
        return exercises.isEmpty() ? "To read" : exercises.size() + " exercises, " + points + " points";
    }

    private void fillSteps(Element steps, Page page) {
        List<Page> lessons = lessons();
        int at = lessons.indexOf(page);
        if (at < 0) {
            steps.remove();
            return;
        }
        step(steps, page, at == 0 ? pages.getFirst() : lessons.get(at - 1), "prev", "Back");
        if (at + 1 < lessons.size()) {
            step(steps, page, lessons.get(at + 1), "next", "Next");
        }
    }

    private static void step(Element steps, Page from, Page to, String rel, String label) {
        Element link = steps.appendElement("a").attr("rel", rel).attr("href", from.root() + to.path());
        link.appendElement("span").text(label);
        link.appendElement("strong").text(to.title());
    }

    private List<Page> lessons() {
        return pages.stream().filter(Page::isLesson).toList();
    }
}
