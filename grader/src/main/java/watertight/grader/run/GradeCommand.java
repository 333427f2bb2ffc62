package watertight.grader.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import watertight.grader.course.Classes;
import watertight.grader.course.Manifest;
import watertight.grader.course.ManifestReader;
import watertight.grader.course.Skeleton;
import watertight.grader.course.Stubs;
import watertight.grader.report.Grade;
import watertight.grader.report.GradeFile;
import watertight.grader.report.Grading;

/** Runs the graded tests of this JVM's class path, and writes the grade; prints nothing. */
public final class GradeCommand {
    private GradeCommand() {}

    /**
     * Grades. Outcomes are written to {@code OUT.jsonl} as they come.
     *
     * @param out    where the grade is written
     * @param course the manifest
     */
    public static void grade(Path out, Path course) {
        ManifestReader.read(course);
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(testRoots()))
                .configurationParameter(GradedRun.COURSE, course.toString())
                .configurationParameter(Report.OUT, out.toString())
                .build();
        var quiet = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new CourseListener(new PrintStream(OutputStream.nullOutputStream())))
                .build();
        LauncherFactory.create(quiet).execute(request);
    }

    /**
     * Writes the grade of a run that may not have come to its end, from the outcomes it left behind.
     *
     * @param journal the run's {@code .jsonl}
     */
    public static Grade gradeJournal(Path journal, Path out, Path course) throws IOException {
        Manifest manifest = ManifestReader.read(course);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Stubs stubs = Stubs.read(manifest, Skeleton.on(loader), new Classes(loader));
        Grade grade = Grading.grade(manifest, stubs, Journal.read(journal).all(), false);
        GradeFile.write(out, grade, false, "");
        return grade;
    }

    /** The entries of the class path that hold graded tests: those with the list of stubs in them. */
    private static Set<Path> testRoots() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(GradeCommand::holdsTests)
                .collect(Collectors.toSet());
    }

    private static boolean holdsTests(Path entry) {
        return Files.exists(entry.resolve(Skeleton.FILE)) || entry.toString().endsWith("-tests.jar");
    }
}
