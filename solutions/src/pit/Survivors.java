import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Compares the mutants that no test killed with those that are explained. Exit code 1, and a line for each, if one is
 * not explained, or explained and killed all the same.
 *
 * <p>Run as {@code java Survivors.java MUTATIONS.XML EXPLAINED.TXT}. A line of the second file is {@code Class.method |
 * mutator | how many | why}. "How many" is the most: a mutant that spins may survive in one run and take too long in
 * the next.
 */
final class Survivors {

    private Survivors() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Integer> survived = survived(Path.of(arguments[0]));
        Map<String, Integer> explained = explained(Path.of(arguments[1]));
        var complaints = new ArrayList<String>();
        survived.forEach((mutant, count) -> {
            if (count > explained.getOrDefault(mutant, 0)) {
                complaints.add(count + " survived, " + explained.getOrDefault(mutant, 0) + " explained: " + mutant);
            }
        });
        explained.forEach((mutant, count) -> {
            if (!survived.containsKey(mutant)) {
                complaints.add(count + " explained, 0 survived: " + mutant);
            }
        });
        complaints.forEach(System.err::println);
        System.exit(complaints.isEmpty() ? 0 : 1);
    }

    private static Map<String, Integer> survived(Path report) throws Exception {
        var mutations = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(report.toFile())
                .getElementsByTagName("mutation");
        var survived = new TreeMap<String, Integer>();
        for (int i = 0; i < mutations.getLength(); i++) {
            var mutation = (Element) mutations.item(i);
            if (List.of("SURVIVED", "NO_COVERAGE").contains(mutation.getAttribute("status"))) {
                survived.merge(mutant(mutation), 1, Integer::sum);
            }
        }
        return survived;
    }

    private static String mutant(Element mutation) {
        return lastWord(text(mutation, "mutatedClass")) + "." + text(mutation, "mutatedMethod") + " | "
                + lastWord(text(mutation, "mutator")).replace("Mutator", "");
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String lastWord(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }

    private static Map<String, Integer> explained(Path file) throws IOException {
        var explained = new TreeMap<String, Integer>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\\s*\\|\\s*", 4);
                if (parts.length < 4 || !parts[2].matches("\\d+")) {
                    throw new IOException(
                            file + ": write 'Class.method | mutator | how many | why' instead of: " + line);
                }
                explained.put(parts[0] + " | " + parts[1], Integer.parseInt(parts[2]));
            }
        }
        return explained;
    }
}
