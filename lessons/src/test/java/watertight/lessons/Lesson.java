package watertight.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One lesson: its folder, such as {@code 01-processes}, and its text. */
record Lesson(Path folder, String text) {

    private static final Pattern INCLUDE = Pattern.compile("(?m)^include::([^\\[]+)\\[(.*)]$");
    private static final Pattern PICTURE = Pattern.compile("(?m)^image::([^\\[]+)\\[");

    /** A line that brings another file in: all of it, or the regions of one tag ("" for all). */
    record Include(Path file, String tag, boolean optional) {}

    static List<Lesson> all() {
        return list(Path.of(""))
                .filter(folder -> Files.exists(folder.resolve("lesson.adoc")))
                .map(folder -> new Lesson(folder, read(folder.resolve("lesson.adoc"))))
                .toList();
    }

    List<Include> includes() {
        return INCLUDE.matcher(text)
                .results()
                .map(match -> new Include(
                        folder.resolve(match.group(1)).normalize(),
                        attribute(match.group(2), "tag"),
                        match.group(2).contains("opts=optional")))
                .toList();
    }

    List<Path> pictures() {
        return PICTURE.matcher(text)
                .results()
                .map(match -> folder.resolve(match.group(1)))
                .toList();
    }

    /** The files of one of the lesson's own folders, in order of their names; none if there is no such folder. */
    List<Path> files(String subfolder) {
        Path all = folder.resolve(subfolder);
        return Files.isDirectory(all) ? list(all).toList() : List.of();
    }

    /** The text from an anchor to the next one. */
    String section(String anchor) {
        int start = text.indexOf("[#" + anchor + "]");
        int end = text.indexOf("\n[#", start + 1);
        return start < 0 ? "" : text.substring(start, end < 0 ? text.length() : end);
    }

    static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attribute(String attributes, String name) {
        var match = Pattern.compile("\\b" + name + "=([^,]+)").matcher(attributes);
        return match.find() ? match.group(1) : "";
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
