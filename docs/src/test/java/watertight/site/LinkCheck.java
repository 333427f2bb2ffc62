package watertight.site;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Checks every link, picture, script and style sheet of a folder of HTML pages: its file and its anchor must be there.
 * An address elsewhere is only checked for its form, and only a link may have one.
 */
final class LinkCheck {

    private final Path site;
    private final Map<Path, Document> pages = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private LinkCheck(Path site) {
        this.site = site;
    }

    /** The problems found, one sentence each. */
    static List<String> problems(Path site) throws IOException {
        var check = new LinkCheck(site);
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                check.pages.put(file.normalize(), Jsoup.parse(Files.readString(file)));
            }
        }
        check.pages.forEach(check::page);
        return check.problems.stream().sorted().toList();
    }

    private void page(Path file, Document page) {
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!ids.add(element.id())) {
                problem(file, "has two elements with the id " + element.id());
            }
        }
        page.select("a[href]").forEach(link -> link(file, link.attr("href"), true));
        page.select("link[href]").forEach(link -> link(file, link.attr("href"), false));
        page.select("[src]").forEach(element -> link(file, element.attr("src"), false));
    }

    private void link(Path file, String address, boolean mayLeave) {
        URI target;
        try {
            target = new URI(address);
        } catch (URISyntaxException malformed) {
            problem(file, "has a malformed address: " + address);
            return;
        }
        if (target.getScheme() == null) {
            inside(file, address, target);
        } else if (!mayLeave) {
            problem(file, "loads something from elsewhere: " + address);
        } else if (!Set.of("https", "http", "mailto").contains(target.getScheme())
                || target.getScheme().startsWith("http") && target.getHost() == null) {
            problem(file, "has an address of a form that no reader can open: " + address);
        }
    }

    private void inside(Path file, String address, URI target) {
        if (target.getPath().startsWith("/")) {
            problem(file, "has an absolute link, which fails in a folder: " + address);
            return;
        }
        Path goal = target.getPath().isEmpty()
                ? file.normalize()
                : file.resolveSibling(target.getPath()).normalize();
        if (!Files.isRegularFile(goal)) {
            problem(file, "links to a file that isn't there: " + address);
        } else if (target.getFragment() != null && !hasAnchor(goal, target.getFragment())) {
            problem(file, "links to an anchor that isn't there: " + address);
        }
    }

    private boolean hasAnchor(Path goal, String id) {
        return pages.containsKey(goal) && pages.get(goal).getElementById(id) != null;
    }

    private void problem(Path file, String what) {
        problems.add(site.relativize(file) + " " + what);
    }
}
