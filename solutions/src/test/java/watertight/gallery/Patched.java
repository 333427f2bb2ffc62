package watertight.gallery;

import com.github.difflib.patch.PatchFailedException;
import com.github.difflib.unifieddiff.UnifiedDiff;
import com.github.difflib.unifieddiff.UnifiedDiffFile;
import com.github.difflib.unifieddiff.UnifiedDiffReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wrong variant of the reference: one misconception, as a patch.
 *
 * @param name what its file is called, without the ending
 * @param believes one sentence: what its author believed
 * @param caughtBy the exercise that must turn out wrong first
 * @param changes what it changes
 */
record Patched(String name, String believes, String caughtBy, UnifiedDiff changes) implements Wrong {

    private static final Pattern HEADER =
            Pattern.compile("Believes: (?<believes>.+)\\RCaught-by: (?<exercise>\\d+\\.\\d+)\\R");

    /** Reads a patch file. */
    static Patched read(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".patch", "");
        Matcher header = HEADER.matcher(Files.readString(file));
        if (!header.lookingAt()) {
            throw new IOException(
                    file + ": a patch begins with a line 'Believes: …' and a line 'Caught-by: EXERCISE'.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            UnifiedDiff changes = UnifiedDiffReader.parseUnifiedDiff(in);
            if (changes.getFiles().isEmpty()) {
                throw new IOException(file + ": it has no changes; put a unified diff below the header.");
            }
            return new Patched(name, header.group("believes"), header.group("exercise"), changes);
        }
    }

    @Override
    public List<String> files() {
        return changes.getFiles().stream().map(UnifiedDiffFile::getToFile).toList();
    }

    /**
     * Applies the patch.
     *
     * @throws IOException if it does not fit the reference
     */
    @Override
    public Map<String, String> applied(Path sources) throws IOException {
        var changed = new LinkedHashMap<String, String>();
        for (UnifiedDiffFile file : changes.getFiles()) {
            String path = file.getToFile();
            changed.put(path, applied(file, path, sources.resolve(path)));
        }
        return changed;
    }

    private String applied(UnifiedDiffFile file, String path, Path source) throws IOException {
        List<String> before = Files.readAllLines(source);
        try {
            return String.join("\n", file.getPatch().applyFuzzy(before, 0)) + "\n";
        } catch (PatchFailedException misfit) {
            throw new IOException(name + ".patch does not fit " + path + ": make it anew from the reference.", misfit);
        }
    }
}
