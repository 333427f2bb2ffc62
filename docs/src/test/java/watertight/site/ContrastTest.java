package watertight.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every colour of words on every ground it stands on, by the formula of WCAG 2: at least 4.5, the level AA. */
class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final List<String> GROUNDS = List.of("paper", "raised", "sunk");
    private static final List<String> WORDS = List.of(
            "ink", "muted", "accent", "note", "tip", "warning", "caution", "figure-process", "figure-supervisor");

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void wordsCanBeRead(int theme) throws IOException {
        Map<String, String> colours = colours(theme);
        for (String word : WORDS) {
            GROUNDS.forEach(ground -> readable(colours, word, ground));
        }
        colours.keySet().stream()
                .filter(name -> name.startsWith("code"))
                .filter(name -> !name.equals("code-ground"))
                .forEach(name -> readable(colours, name, "code-ground"));
        readable(colours, "accent", "accent-ground");
        readable(colours, "on-accent", "accent");
        readable(colours, "ink", "mark");
    }

    private static void readable(Map<String, String> colours, String word, String ground) {
        double contrast = contrast(colours.get(word), colours.get(ground));
        assertTrue(contrast >= 4.5, () -> "--%s on --%s has a contrast of %.2f".formatted(word, ground, contrast));
    }

    /** The colours of the light theme (0), or of the dark one (1), which keeps those that it doesn't change. */
    private static Map<String, String> colours(int theme) throws IOException {
        String css = Files.readString(Path.of("src/main/theme/colours.css"));
        String[] blocks = css.split(":root\\[data-theme=\"dark\"]");
        var colours = new HashMap<String, String>();
        for (int block = 0; block <= theme; block++) {
            COLOUR.matcher(blocks[block]).results().forEach(found -> colours.put(found.group(1), found.group(2)));
        }
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double part = (channel & 0xff) / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
