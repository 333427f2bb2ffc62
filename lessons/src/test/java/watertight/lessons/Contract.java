package watertight.lessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a student has to write, exercise by exercise: Javadoc and signature of each method of the reference that is cut
 * to a stub, without its body.
 */
final class Contract {

    private static final Pattern STUB = Pattern.compile(" +// begin (\\d+\\.\\d+)");

    private final Map<String, String> texts = new TreeMap<>();

    /** The contracts of all exercises in these sources, by the exercise's id. */
    static Map<String, String> all(Path sources) throws IOException {
        var contract = new Contract();
        try (var files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(contract::addStubsOf);
        }
        return contract.texts;
    }

    private void addStubsOf(Path source) {
        List<String> lines = Lesson.read(source).lines().toList();
        String type = source.getFileName().toString().replace(".java", "");
        for (int i = 0; i < lines.size(); i++) {
            var stub = STUB.matcher(lines.get(i));
            if (stub.matches()) {
                add(stub.group(1), "// " + type + ".java\n", method(lines, i));
            }
        }
    }

    /** Adds a method to an exercise, under the name of its file. */
    private void add(String exercise, String heading, String method) {
        String before = texts.getOrDefault(exercise, "");
        String gap = before.isEmpty() ? "" : "\n";
        texts.put(exercise, before + gap + (before.contains(heading) ? "" : heading) + method);
    }

    /** Javadoc and signature of the method that line {@code inside} stands in. */
    private static String method(List<String> lines, int inside) {
        int signature = inside;
        while (!isMember(lines.get(signature))) {
            signature--;
        }
        int end = signature;
        while (!lines.get(end).endsWith("{")) {
            end++;
        }
        int start = signature;
        while (!lines.get(start).startsWith("    /**")) {
            start--;
        }
        String text = String.join("\n", lines.subList(start, end + 1)).stripIndent();
        return text.substring(0, text.length() - " {".length()) + ";\n";
    }

    /** Whether a line is the first of a member of the class: those stand four spaces in. */
    private static boolean isMember(String line) {
        return line.matches(" {4}[a-zA-Z<].*");
    }
}
