package watertight.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A right variant of the reference: some of its classes, built another way.
 *
 * @param name what its folder is called
 * @param folder where its sources stand
 */
record Right(String name, Path folder) {

    /** Its sources, by their path below the folder. */
    Map<String, String> sources() throws IOException {
        try (var files = Files.walk(folder)) {
            var sources = new LinkedHashMap<String, String>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sources.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return sources;
        }
    }
}
