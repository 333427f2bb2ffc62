package watertight.grader.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping that knows its lines. What is missing or of the wrong shape is complained about and read as empty. */
final class YamlMap {
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final String what;
    private final int line;
    private final BiConsumer<Integer, String> complain;

    /** @param what how problems name this mapping, such as {@code exercise 1.2} */
    YamlMap(Node node, String what, Set<String> known, BiConsumer<Integer, String> complain) {
        this.what = what;
        this.line = line(node);
        this.complain = complain;
        if (!(node instanceof MappingNode mapping)) {
            complain.accept(line, "The " + what + " must be a mapping of keys to values.");
            return;
        }
        for (var entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                complain.accept(
                        line(entry.getKeyNode()),
                        "Unknown key '" + key + "' in the " + what + "; known are "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            } else if (values.put(key, entry.getValueNode()) != null) {
                complain.accept(line(entry.getKeyNode()), "The key '" + key + "' stands twice in the " + what + ".");
            }
        }
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    int line() {
        return line;
    }

    int lineOf(String key) {
        return values.containsKey(key) ? line(values.get(key)) : line;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The text of a key that must be there and not blank, or an empty text with a complaint. */
    String text(String key) {
        if (values.get(key) instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        complain.accept(lineOf(key), "The " + what + " needs a text for '" + key + "'.");
        return "";
    }

    /** The whole number of a key, or 0 with a complaint. */
    int number(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            complain.accept(
                    lineOf(key), "'" + key + "' of the " + what + " must be a whole number, not '" + text + "'.");
            return 0;
        }
    }

    /** The nodes of a list; a key that is missing has none. */
    List<Node> nodes(String key) {
        Node node = values.get(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null) {
            complain.accept(line(node), "'" + key + "' of the " + what + " must be a list.");
        }
        return List.of();
    }

    /** The texts of a list; a single text stands for a list of one. */
    List<String> texts(String key) {
        if (values.get(key) instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank()
                    ? List.of()
                    : List.of(scalar.getValue().strip());
        }
        var texts = new ArrayList<String>();
        for (Node node : nodes(key)) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                complain.accept(line(node), "'" + key + "' of the " + what + " must hold plain texts.");
            }
        }
        return List.copyOf(texts);
    }
}
