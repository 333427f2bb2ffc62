package watertight.grader.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import watertight.grader.Unmet;
import watertight.grader.course.Assignment;
import watertight.grader.course.Classes;
import watertight.grader.course.Manifest;
import watertight.grader.course.Outline;
import watertight.grader.course.Stubs;
import watertight.grader.report.Failure;
import watertight.grader.report.FailureText;
import watertight.grader.report.Look;
import watertight.grader.report.Shown;
import watertight.grader.sim.Deadlock;
import watertight.grader.sim.ExitCalled;
import watertight.grader.sim.Hung;
import watertight.grader.sim.LeftSimulation;
import watertight.grader.sim.Livelock;
import watertight.grader.sim.OutOfMemory;
import watertight.grader.sim.OutOfStack;
import watertight.grader.sim.Place;
import watertight.grader.sim.StubReached;
import watertight.grader.sim.Threw;
import watertight.grader.sim.Verdict;
import watertight.grader.sim.Waiting;

/** Turns whatever a test threw into what a student is told. */
final class Explainer {
    private final Manifest manifest;
    private final Stubs stubs;
    private final Classes classes;
    private final Sources sources;

    Explainer(Manifest manifest, Stubs stubs, Classes classes, Sources sources) {
        this.manifest = manifest;
        this.stubs = stubs;
        this.classes = classes;
        this.sources = sources;
    }

    /** A place in the student's file, with the method that stands there. */
    private record Spot(String where, String method) {
        static final Spot NOWHERE = new Spot("", "");
    }

    /** Explains a failure that no token can replay. */
    Explained explain(Throwable thrown, Promise promise) {
        return explain(thrown, promise, "", List.of());
    }

    /**
     * Explains a failure.
     *
     * @param token    what replays it, or empty
     * @param timeline the scenario as drawn, or empty
     */
    Explained explain(Throwable thrown, Promise promise, String token, List<String> timeline) {
        Spot spot = spot(thrown).or(() -> method(promise)).orElse(Spot.NOWHERE);
        String promised = promised(thrown, promise.label());
        var failure = new Failure(promised, instead(thrown), spot.where(), spot.method(), token, timeline);
        String message = manifest.find(promise.exercise())
                .map(it -> FailureText.of(manifest, it, failure, Look.PLAIN))
                .orElse(failure.promise());
        return new Explained(failure, message, sources.students(thrown));
    }

    /** The exercise whose stub ended the test, if one did. */
    Optional<String> stubReached(Throwable thrown) {
        if (thrown instanceof StubReached reached) {
            return Optional.of(reached.id());
        }
        return chain(thrown).stream()
                .filter(it -> it.getClass().getName().equals("watertight.Todo$NotStarted"))
                .flatMap(it -> Arrays.stream(it.getMessage().split(" ")))
                .filter(word -> manifest.find(word).isPresent())
                .findFirst();
    }

    /** The throwable and its causes, the innermost first. */
    private static List<Throwable> chain(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var chain = new ArrayList<Throwable>();
        for (Throwable one = thrown; one != null && seen.add(one); one = one.getCause()) {
            chain.add(0, one);
        }
        return chain;
    }

    private static String promised(Throwable thrown, String label) {
        return thrown instanceof Unmet unmet && !unmet.promise().isEmpty() ? unmet.promise() : sentence(label);
    }

    private List<String> instead(Throwable thrown) {
        if (thrown instanceof Unmet unmet) {
            return unmet.instead();
        }
        if (thrown instanceof AssertionError && thrown.getMessage() != null) {
            return thrown.getMessage().lines().toList();
        }
        if (thrown instanceof StackOverflowError) {
            String method = spot(thrown).map(Spot::method).orElse("a method");
            return List.of("StackOverflowError: " + method + " calls itself, or what calls it, without end.");
        }
        if (thrown instanceof Verdict verdict && !(thrown instanceof Threw)) {
            return verdict.getMessage().lines().toList();
        }
        Throwable root = chain(thrown).get(0);
        return (Shown.thrown(root) + " was thrown.").lines().toList();
    }

    private Optional<Spot> spot(Throwable thrown) {
        var named = switch (thrown) {
            case Deadlock deadlock ->
                deadlock.unfinished().stream().map(Waiting::where).findFirst();
            case Livelock livelock -> Optional.of(livelock.where());
            case Hung hung -> Optional.of(hung.where());
            case LeftSimulation left -> Optional.of(left.where());
            case ExitCalled exit -> Optional.of(exit.where());
            case OutOfStack stack -> Optional.of(stack.where());
            case OutOfMemory memory -> Optional.of(memory.where());
            default -> Optional.<Place>empty();
        };
        return named.filter(place -> sources.isStudents(place.className()))
                .map(place -> spot(place.className(), place.line(), place.method()))
                .or(() -> thrownIn(thrown));
    }

    private Spot spot(String className, int line, String method) {
        return new Spot(sources.place(className, line), sources.method(className, method));
    }

    private Optional<Spot> thrownIn(Throwable thrown) {
        return chain(thrown).stream()
                .flatMap(it -> Arrays.stream(sources.students(it)).limit(1))
                .findFirst()
                .map(frame -> spot(frame.getClassName(), frame.getLineNumber(), frame.getMethodName()));
    }

    /** Where nothing points at a line: the first method of what the test is about. */
    private Optional<Spot> method(Promise promise) {
        List<String> methods = stubs.methods(promise.exercise());
        return method(methods.stream()
                        .filter(it -> promise.isAbout(classOf(it)))
                        .toList())
                .or(() -> method(methods))
                .or(() -> manifest.find(promise.exercise())
                        .map(it -> new Spot(sources.place(it.classes().get(0), 0), "")));
    }

    private static String classOf(String method) {
        return method.substring(0, method.lastIndexOf('.'));
    }

    /** The first of these methods that still stands where the skeleton has it. */
    private Optional<Spot> method(List<String> methods) {
        for (String stub : methods) {
            String className = classOf(stub);
            String method = stub.substring(stub.lastIndexOf('.') + 1);
            for (Outline outline : classes.withNested(className)) {
                if (outline.methods().containsKey(method)) {
                    int line = outline.methods().get(method);
                    return Optional.of(spot(className, line, method.split("/")[0]));
                }
            }
        }
        return Optional.empty();
    }

    /** Where an exercise is to be opened: at its first stub, else at its first method, else at its class. */
    String opening(Assignment exercise) {
        return stubs.standing(exercise.id()).stream()
                .findFirst()
                .map(stub -> sources.place(stub.className(), stub.line()))
                .or(() -> method(stubs.methods(exercise.id())).map(Spot::where))
                .orElseGet(() -> sources.place(exercise.classes().get(0), 0));
    }

    /** A label as a sentence; a method's name becomes words. */
    private static String sentence(String label) {
        String text = label.strip();
        if (text.endsWith("()") || text.matches("[a-z]\\w*")) {
            text = text.replace("()", "").replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
            text = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
        return text.matches("(?s).*[.!?]") ? text : text + ".";
    }
}
