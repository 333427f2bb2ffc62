package watertight.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import watertight.grader.course.Assignment;
import watertight.grader.course.ManifestReader;

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

    /**
     * The first exercise that it can get wrong, which is the first that is about one of its packages: what comes before
     * passes as it does on the reference.
     */
    String gradedFrom() throws IOException {
        List<String> packages =
                sources().keySet().stream().map(Right::packageOf).toList();
        return ManifestReader.read(GradedRun.COURSE).exercises().stream()
                .filter(exercise -> exercise.classes().stream()
                        .anyMatch(name -> packages.contains(packageOf(name.replace('.', '/')))))
                .map(Assignment::id)
                .findFirst()
                .orElseThrow();
    }

    private static String packageOf(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
