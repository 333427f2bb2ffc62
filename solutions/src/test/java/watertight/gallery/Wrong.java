package watertight.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A wrong variant of the reference: one misconception. */
interface Wrong {

    /** What it is called: the exercise, and in a few words what it does. */
    String name();

    /** One sentence: what its author believed. */
    String believes();

    /** The exercise that must turn out wrong first. */
    String caughtBy();

    /** The files that it changes, by their path below the folder of sources. */
    List<String> files();

    /**
     * The changed sources, by the paths of {@link #files()}.
     *
     * @param sources where the reference's sources stand
     */
    Map<String, String> applied(Path sources) throws IOException;

    /**
     * The first exercise that it can get wrong: what it does not change passes as it does on the reference. So the
     * chapters before its own are left out, unless it changes one of the packages that they are about; and of the
     * pitfalls, which have nothing to do with each other, all that stand before it.
     */
    default String gradedFrom() {
        if (files().stream().anyMatch(file -> file.matches("watertight/(process|hello)/.*"))) {
            return "1.1";
        }
        boolean isPitfall = files().stream().allMatch(file -> file.startsWith("watertight/pitfalls/"));
        return isPitfall ? caughtBy() : caughtBy().replaceFirst("\\..*", ".1");
    }
}
