package watertight.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Builds the site from the pages that Asciidoctor rendered, the theme and the course's manifest. */
public final class BuildSite {

    private BuildSite() {}

    /**
     * Arguments: the folder of rendered pages, the theme's folder, {@code course.yaml}, the folder to write to, Lunr's
     * version. A mistake in the sources ends the run with exit code 1 and one sentence.
     */
    public static void main(String[] arguments) throws IOException {
        try {
            Path site = Path.of(arguments[3]);
            build(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), site);
            copyLunr(arguments[4], site.resolve("assets"));
        } catch (SiteProblem problem) {
            System.err.println("The site can't be built. " + problem.getMessage());
            System.exit(1);
        }
    }

    static void build(Path rendered, Path theme, Path courseFile, Path site) throws IOException {
        Course course = Course.read(courseFile);
        List<Page> pages = pages(rendered);
        var index = new SearchIndex();
        for (Page page : pages) {
            prepare(page, course);
            index.add(page);
        }
        Path assets = Files.createDirectories(site.resolve("assets"));
        var frame = new Frame(theme, pages, course);
        for (Page page : pages) {
            write(site.resolve(page.path()), frame.around(page));
        }
        write(assets.resolve("search-sections.js"), index.script());
        copyTheme(theme, assets);
        copyPicturesAndPapers(rendered, site);
    }

    /** The home page, the lessons in their order, the cheat sheet, then the guides. */
    private static List<Page> pages(Path rendered) throws IOException {
        try (Stream<Path> files = Files.walk(rendered)) {
            List<Path> html =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            return html.stream()
                    .map(file -> read(rendered, file))
                    .sorted(Comparator.comparingInt(BuildSite::rank).thenComparing(Page::path))
                    .toList();
        }
    }

    private static Page read(Path rendered, Path file) {
        try {
            return Page.read(rendered, file);
        } catch (IOException unreadable) {
            throw new SiteProblem(file + " can't be read: " + unreadable.getMessage());
        }
    }

    private static int rank(Page page) {
        return switch (page.path()) {
            case "index.html" -> 0;
            case "cheat-sheet.html" -> 2;
            case "instructors.html" -> 3;
            case "contributors.html" -> 4;
            default -> 1;
        };
    }

    private static void prepare(Page page, Course course) {
        Markup.tidy(page.body());
        if (page.isLesson()) {
            Badges.pin(page, course);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void copyTheme(Path theme, Path assets) throws IOException {
        try (Stream<Path> files = Files.list(theme)) {
            for (Path file : files.filter(file -> !file.endsWith("frame.html")).toList()) {
                copy(file, assets.resolve(file.getFileName()));
            }
        }
    }

    /** The search library and its licence, from its WebJar. */
    private static void copyLunr(String version, Path assets) throws IOException {
        for (String name : List.of("lunr.min.js", "LICENSE")) {
            String resource = "/META-INF/resources/webjars/lunr/" + version + "/" + name;
            try (InputStream in = BuildSite.class.getResourceAsStream(resource)) {
                String target = name.equals("LICENSE") ? "lunr-license.txt" : name;
                Files.copy(in, assets.resolve(target), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void copyPicturesAndPapers(Path rendered, Path site) throws IOException {
        try (Stream<Path> files = Files.walk(rendered)) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(svg|png|pdf)"))
                    .toList()) {
                copy(file, site.resolve(rendered.relativize(file).toString()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
