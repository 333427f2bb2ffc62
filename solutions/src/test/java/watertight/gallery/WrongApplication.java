package watertight.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watertight.grader.suite.Variant;
import watertight.grader.suite.Variants;

/**
 * A wrong variant of an application of chapter 6, which the tests of students are to catch.
 *
 * @param promise what it breaks
 * @param flaw which application it is, as in "Your tests pass on …"
 */
record WrongApplication(Patched patch, String promise, String flaw) {

    private static final Path FOLDER = Path.of("src/gallery/variants");
    private static final Pattern WORDS = Pattern.compile("(?m)^Promise: (?<promise>.+)\\RFlaw: (?<flaw>.+)$");

    /** The wrong variants for an exercise, in the order of their files' names. */
    static List<WrongApplication> all(String exercise) throws IOException {
        try (var files = Files.list(FOLDER.resolve(exercise))) {
            var all = new ArrayList<WrongApplication>();
            for (Path file : files.sorted().toList()) {
                all.add(read(file));
            }
            return all;
        }
    }

    private static WrongApplication read(Path file) throws IOException {
        Matcher words = WORDS.matcher(Files.readString(file));
        if (!words.find()) {
            throw new IOException(file + ": below 'Caught-by:' stand a line 'Promise: …' and a line 'Flaw: …'.");
        }
        return new WrongApplication(Patched.read(file), words.group("promise"), words.group("flaw"));
    }

    /** The right application and its wrong variants, compiled. */
    static Variants compiled(String exercise) throws IOException {
        var variants = new ArrayList<Variant>();
        var right = classes(exercise + "-right", right(exercise));
        variants.add(new Variant("", "", right));
        for (WrongApplication wrong : all(exercise)) {
            String name = exercise + "-" + wrong.patch().name();
            var classes = classes(name, wrong.patch().applied(Reference.SOURCES));
            classes.entrySet().removeIf(one -> Arrays.equals(one.getValue(), right.get(one.getKey())));
            variants.add(new Variant(wrong.promise(), wrong.flaw(), classes));
        }
        return new Variants(List.copyOf(variants));
    }

    /** The sources of the right application: all that the wrong ones change. */
    private static Map<String, String> right(String exercise) throws IOException {
        var sources = new LinkedHashMap<String, String>();
        for (WrongApplication wrong : all(exercise)) {
            for (String path : wrong.patch().files()) {
                sources.put(path, Files.readString(Reference.SOURCES.resolve(path)));
            }
        }
        return sources;
    }

    private static TreeMap<String, byte[]> classes(String name, Map<String, String> sources) throws IOException {
        Path folder = Reference.compile("variants/" + name, sources, "-g:none");
        var classes = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                classes.put(path.replace(".class", "").replace('/', '.'), Files.readAllBytes(file));
            }
        }
        return classes;
    }
}
