package watertight.grader.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.engine.ConfigurationParameters;
import org.opentest4j.TestAbortedException;
import watertight.grader.course.Assignment;
import watertight.grader.course.BrokenCourse;
import watertight.grader.course.Classes;
import watertight.grader.course.Manifest;
import watertight.grader.course.ManifestReader;
import watertight.grader.course.Skeleton;
import watertight.grader.course.Stubs;

/** What the tests of one run share: the course, the stubs that stand, what was asked for, and what went wrong so far. */
final class GradedRun {
    /** The file of this name on the class path is the course, unless this parameter names another file. */
    static final String COURSE = "watertight.course";

    /** How the reason begins for which a test was left out that nobody asked for. */
    static final String NOT_ASKED = "Not asked for: ";

    private static volatile GradedRun current;

    private final Manifest manifest;
    private final Stubs stubs;
    private final Classes classes;
    private final Selection selection;
    private final Explainer explainer;
    private final Optional<String> problem;
    private volatile Optional<Replay> replay = Optional.empty();
    private final AtomicBoolean refused = new AtomicBoolean();
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();

    private GradedRun(Manifest manifest, Selection selection, ClassLoader loader, Optional<String> problem) {
        this.manifest = manifest;
        this.selection = selection;
        this.classes = new Classes(loader);
        this.stubs = Stubs.read(manifest, Skeleton.on(loader), classes);
        this.explainer = new Explainer(manifest, stubs, classes, new Sources(loader, classes));
        this.problem = problem;
    }

    /** Prepares a run of the course on the class path; none where there is no course. */
    static Optional<GradedRun> prepare(ConfigurationParameters parameters) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Selection selection = Selection.of(parameters);
        try {
            return manifest(parameters, loader)
                    .map(manifest -> new GradedRun(manifest, selection, loader, selection.problem(manifest)));
        } catch (BrokenCourse broken) {
            var nothing = new Manifest("", List.of());
            return Optional.of(new GradedRun(nothing, selection, loader, Optional.of(broken.getMessage())));
        }
    }

    private static Optional<Manifest> manifest(ConfigurationParameters parameters, ClassLoader loader) {
        var file = parameters.get(COURSE);
        if (file.isPresent()) {
            return Optional.of(ManifestReader.read(Path.of(file.get())));
        }
        try (InputStream in = loader.getResourceAsStream("course.yaml")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            ManifestReader.read("course.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read course.yaml.", unreadable);
        }
    }

    /** The run that tests belong to from now on; none at its end. */
    static void setCurrent(GradedRun run) {
        current = run;
    }

    static Optional<GradedRun> current() {
        return Optional.ofNullable(current);
    }

    Manifest manifest() {
        return manifest;
    }

    Stubs stubs() {
        return stubs;
    }

    Classes classes() {
        return classes;
    }

    Selection selection() {
        return selection;
    }

    Explainer explainer() {
        return explainer;
    }

    /** What is wrong with the course itself or with what was asked for; then no test can be run. */
    Optional<String> problem() {
        return problem;
    }

    /** Remembers that an exercise is wrong, so that what needs it can be left out. */
    void foundWrong(String exercise) {
        wrong.add(exercise);
    }

    /** Remembers what a replay showed. */
    void replayed(Replay what) {
        replay = Optional.of(what);
    }

    Optional<Replay> replay() {
        return replay;
    }

    /**
     * A failure that was run again.
     *
     * @param failed   whether it failed again; then its timeline stands with the failure
     * @param changed  whether the test is no longer the one that the token was made by
     */
    record Replay(List<String> timeline, boolean failed, boolean changed) {}

    /**
     * Why a test shall not run, if so. Where nothing can be run because the course or the command is wrong, only one test
     * is let through, to fail with {@link #refuse()}.
     *
     * @param method the test's method, or null for the whole class
     */
    Optional<String> reasonToSkip(String id, String method) {
        if (problem.isPresent()) {
            return method == null || refused.compareAndSet(false, true) ? Optional.empty() : problem;
        }
        return manifest.find(id)
                .map(exercise -> notAskedFor(id, method).or(() -> notReady(exercise)))
                .orElse(Optional.of("The course has no exercise " + id + "."));
    }

    /** Fails where nothing can be run because the course or the command is wrong. */
    void refuse() {
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
    }

    /** Nothing can be run; the message says why. */
    static final class Refused extends AssertionError {
        private static final long serialVersionUID = 1L;

        Refused(String problem) {
            super(problem);
            setStackTrace(new StackTraceElement[0]);
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }

    private Optional<String> notAskedFor(String id, String method) {
        if (!selection.hint().isEmpty()) {
            return Optional.of(NOT_ASKED + "only hints.");
        }
        if (!selection.exercise().isEmpty() && !selection.exercise().equals(id)) {
            return Optional.of(NOT_ASKED + "only exercise " + selection.exercise() + ".");
        }
        if (!selection.until().isEmpty() && standsBefore(selection.until(), id)) {
            return Optional.of(NOT_ASKED + "only what stands before " + selection.until() + ", and that.");
        }
        if (!selection.from().isEmpty() && standsBefore(id, selection.from())) {
            return Optional.of(NOT_ASKED + "only " + selection.from() + ", and what stands behind it.");
        }
        boolean replayed = selection.replays().stream()
                .anyMatch(token -> token.exercise().equals(id)
                        && (method == null || token.test().equals(method)));
        return selection.replay().isEmpty() || replayed ? Optional.empty() : Optional.of(NOT_ASKED + "only a replay.");
    }

    private Optional<String> notReady(Assignment exercise) {
        if (stubs.untouched(exercise.id())) {
            return Optional.of(exercise.name() + " is not started.");
        }
        return exercise.needs().stream()
                .filter(need -> !stubs.written(need) || wrong.contains(need))
                .findFirst()
                .map(need -> exercise.name() + " waits for "
                        + manifest.find(need).orElseThrow().name() + ".");
    }

    private boolean standsBefore(String id, String other) {
        var order = manifest.exercises().stream().map(Assignment::id).toList();
        return order.indexOf(id) < order.indexOf(other);
    }

    /** What a test throws instead of what was thrown in it. */
    Throwable verdict(Throwable thrown, Promise promise) {
        if (thrown instanceof TestAbortedException || thrown instanceof Refused) {
            return thrown;
        }
        var stub = explainer.stubReached(thrown);
        if (stub.isPresent()) {
            return SetAside.atStub(stub.get());
        }
        Explained explained = thrown instanceof Explained known ? known : explainer.explain(thrown, promise);
        return stubs.written(promise.exercise()) ? explained : SetAside.unfinished(explained);
    }
}
