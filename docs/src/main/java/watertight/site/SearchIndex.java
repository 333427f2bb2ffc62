package watertight.site;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** What the search looks through: each section of each page, as a script, which also loads where there is no server. */
final class SearchIndex {

    /** One section: where it is, its page's title, its own title, its words. */
    record Section(String url, String page, String title, String text) {}

    private final List<Section> sections = new ArrayList<>();

    void add(Page page) {
        Element body = page.body().clone();
        body.select(".anchor, .task, .conum, svg").remove();
        sections.add(new Section(page.path(), page.title(), page.title(), page.description() + " " + preamble(body)));
        for (Element heading : body.select("h2[id], h3[id]")) {
            sections.add(new Section(page.path() + "#" + heading.id(), page.title(), heading.text(), text(heading)));
        }
    }

    /** The words before the first heading. */
    private static String preamble(Element body) {
        Element preamble = body.selectFirst("#preamble");
        return preamble == null ? "" : preamble.text();
    }

    /** The words of the section that {@code heading} opens, without those of its subsections. */
    private static String text(Element heading) {
        Element section = heading.parent().clone();
        section.select("h2, h3, .sect2").remove();
        return section.text();
    }

    String script() {
        var script = new StringBuilder("window.searchSections = [\n");
        for (Section section : sections) {
            script.append("{url: ")
                    .append(quoted(section.url()))
                    .append(", page: ")
                    .append(quoted(section.page()))
                    .append(", title: ")
                    .append(quoted(section.title()))
                    .append(", text: ")
                    .append(quoted(section.text()))
                    .append("},\n");
        }
        return script.append("];\n").toString();
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", " ")
                        .replace("\u2028", " ")
                + '"';
    }
}
