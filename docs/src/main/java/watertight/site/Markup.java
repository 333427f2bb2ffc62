package watertight.site;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Turns Asciidoctor's markup into the site's: fewer tables, links to the site's pages, ids that are unique. */
final class Markup {

    private final Element body;

    private Markup(Element body) {
        this.body = body;
    }

    /** Changes {@code body} in place. */
    static void tidy(Element body) {
        var markup = new Markup(body);
        markup.body.select(".admonitionblock").forEach(Markup::admonition);
        markup.body.select(".conum").forEach(Markup::conum);
        markup.body.select("table.tableblock").forEach(Markup::table);
        markup.body.select("pre").forEach(Markup::listing);
        markup.body.select(".card pre").forEach(Terminal::colour);
        markup.body.select("a[href]").forEach(link -> link.attr("href", Page.sitePath(link.attr("href"))));
        markup.body.select("h2[id], h3[id]").forEach(Markup::anchor);
        markup.pictures();
    }

    /** A note is an aside with a title, not a table. */
    private static void admonition(Element block) {
        Element aside = new Element("aside").addClass("note-box").addClass(kind(block));
        aside.appendElement("p")
                .addClass("note-title")
                .text(block.selectFirst(".icon").text());
        Element content = block.selectFirst("td.content");
        if (content.children().isEmpty() || content.selectFirst("> div, > p") == null) {
            aside.appendElement("p").html(content.html());
        } else {
            aside.append(content.html());
        }
        block.replaceWith(aside);
    }

    private static String kind(Element admonition) {
        return admonition.classNames().stream()
                .filter(name -> !name.equals("admonitionblock"))
                .findFirst()
                .orElseThrow();
    }

    /** A table can be scrolled, where it is wider than the page. */
    private static void table(Element table) {
        table.wrap("<div class=\"table\" tabindex=\"0\"></div>");
    }

    /** The number of a code remark stands alone: without its parentheses and the comment sign before it. */
    private static void conum(Element number) {
        number.text(number.text().replaceAll("[()]", ""));
        if (number.previousSibling() instanceof TextNode before) {
            before.text(before.getWholeText().replaceFirst("(//|#) ?$", ""));
        }
    }

    /** A listing can be scrolled by keyboard, and says its language where it has no title. */
    private static void listing(Element pre) {
        pre.attr("tabindex", "0");
        Element block = pre.parent().parent();
        Element code = pre.selectFirst("code[data-lang]");
        if (code != null && block.selectFirst("> .title") == null) {
            block.prependElement("div").addClass("title").text(languageName(code.attr("data-lang")));
        }
    }

    private static String languageName(String language) {
        return switch (language) {
            case "java" -> "Java";
            case "elixir", "iex" -> "Elixir";
            case "sh", "bash", "shell", "console" -> "Shell";
            case "asciidoc" -> "AsciiDoc";
            case "yaml", "xml", "json", "html", "css" -> language.toUpperCase();
            default -> language;
        };
    }

    private static void anchor(Element heading) {
        heading.appendElement("a")
                .addClass("anchor")
                .attr("href", "#" + heading.id())
                .attr("aria-label", "Link to the section " + heading.text())
                .text("#");
    }

    /** Pictures stand in the page itself, so the ids that they use inside get a number each. */
    private void pictures() {
        int number = 0;
        for (Element svg : body.select("svg")) {
            renameIds(svg, "picture-" + ++number + "-");
        }
    }

    private static void renameIds(Element svg, String prefix) {
        Map<String, String> renamed = new HashMap<>();
        for (Element element : svg.select("[id]")) {
            renamed.put(element.id(), prefix + element.id());
            element.attr("id", prefix + element.id());
        }
        for (Element element : svg.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                attribute.setValue(rename(attribute.getKey(), attribute.getValue(), renamed));
            }
        }
    }

    private static String rename(String key, String value, Map<String, String> renamed) {
        return switch (key) {
            case "aria-labelledby", "aria-describedby" -> renamed.getOrDefault(value, value);
            case "href", "xlink:href" -> renameWithin("#", value, "", renamed);
            default -> renameWithin("url(#", value, ")", renamed);
        };
    }

    /** The value with its id renamed, where it is an id between {@code before} and {@code after}. */
    private static String renameWithin(String before, String value, String after, Map<String, String> renamed) {
        if (!value.startsWith(before) || !value.endsWith(after)) {
            return value;
        }
        String id = value.substring(before.length(), value.length() - after.length());
        return before + renamed.getOrDefault(id, id) + after;
    }
}
