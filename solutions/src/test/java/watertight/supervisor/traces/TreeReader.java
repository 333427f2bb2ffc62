package watertight.supervisor.traces;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;
import watertight.supervisor.model.Tree;

/** Reads the tree of a trace. */
final class TreeReader {

    private TreeReader() {}

    static Tree.Inner root(Json json) {
        if (!(tree(json) instanceof Tree.Inner root)) {
            throw json.isWrong("is no supervisor");
        }
        return root;
    }

    private static Tree tree(Json json) {
        String id = json.text("id");
        return switch (json.text("type")) {
            case "worker" -> new Tree.Worker(id, restart(json), Set.copyOf(json.numbers("fail_starts")));
            case "supervisor" -> new Tree.Inner(id, restart(json), strategy(json), maxRestarts(json), children(json));
            case String other -> throw json.isWrong("is of an unknown type '" + other + "'");
        };
    }

    private static List<Tree> children(Json json) {
        List<Tree> children =
                json.objects("children").stream().map(TreeReader::tree).toList();
        if (children.stream().map(Tree::id).distinct().count() < children.size()) {
            throw json.isWrong("has two children of the same id");
        }
        return children;
    }

    /** The root has none. */
    private static Restart restart(Json json) {
        return json.optionalText("restart")
                .map(word -> constant(json, Restart.values(), word))
                .orElse(Restart.PERMANENT);
    }

    private static int maxRestarts(Json json) {
        int most = json.number("max_restarts");
        if (most < 0) {
            throw json.isWrong("has a 'max_restarts' below 0");
        }
        return most;
    }

    private static Strategy strategy(Json json) {
        return constant(json, Strategy.values(), json.text("strategy"));
    }

    private static <E extends Enum<E>> E constant(Json json, E[] all, String word) {
        return Arrays.stream(all)
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> json.isWrong("says '" + word + "', which is none of "
                        + Arrays.stream(all).map(TreeReader::word).collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
