package watertight.grader.agent;

import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which classes are the course's: those whose names begin with a prefix of the system property {@code watertight.woven}
 * (comma-separated, {@code watertight.} unless told otherwise) and that are not the grader's.
 */
public final class CourseClasses {

    private static final String GRADER = "watertight.grader.";
    private static final List<String> PREFIXES = Stream.of(
                    System.getProperty("watertight.woven", "watertight.").split(","))
            .map(String::strip)
            .filter(prefix -> !prefix.isEmpty())
            .toList();

    private CourseClasses() {}

    /** True for the students' classes and for the tests of their exercises, by name with dots. */
    public static boolean isCourse(String className) {
        if (className.startsWith(GRADER)) {
            return false;
        }
        for (String prefix : PREFIXES) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** True for the students' classes only: a class of the course that does not come from a root of tests. */
    public static boolean isStudents(String className, ProtectionDomain domain) {
        return isCourse(className) && !isTestRoot(domain);
    }

    private static boolean isTestRoot(ProtectionDomain domain) {
        CodeSource source = domain == null ? null : domain.getCodeSource();
        if (source == null || source.getLocation() == null) {
            return false;
        }
        String path = source.getLocation().getPath();
        return path.endsWith("/test-classes/") || path.endsWith("-tests.jar");
    }
}
