package watertight.grader.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import watertight.grader.Unmet;
import watertight.grader.sim.StubReached;
import watertight.grader.suite.Suite.Failed;
import watertight.grader.suite.Suite.Ran;

/** What was found out about one suite: once, by whichever graded test is the first to ask. */
final class Findings {
    /**
     * The result of trying all variants.
     *
     * @param unusable why the suite says nothing about any variant, if so
     * @param caught   for each wrong variant, whether a test failed on it
     */
    private record Result(Variants variants, Optional<Supplier<Error>> unusable, List<Boolean> caught) {}

    private final Suite suite;
    private final String thing;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Result> result = new CompletableFuture<>();

    Findings(String suite, String thing) {
        this.suite = new Suite(suite);
        this.thing = thing;
    }

    /** Throws if the suite does not catch the wrong variant of that number, counted from 1. */
    void check(String file, int number) {
        if (begun.compareAndSet(false, true)) {
            result.complete(tried(Variants.on(Findings.class.getClassLoader(), file)));
        }
        if (!result.isDone()) {
            throw unmet("Your tests come to an end.", "They had not ended after a minute.");
        }
        Result found = result.join();
        found.unusable().map(Supplier::get).ifPresent(Findings::fail);
        if (!found.caught().get(number - 1)) {
            Variant variant = found.variants().wrong().get(number - 1);
            throw unmet(variant.promise(), "Your tests pass on " + variant.flaw());
        }
    }

    private static void fail(Error error) {
        throw error;
    }

    private Result tried(Variants variants) {
        Ran right = suite.on(variants.right());
        if (right.failed().isPresent()) {
            Failed failed = right.failed().get();
            return unusable(
                    variants,
                    () -> failsOnTheRightOne(failed, failed.passed() == 0 ? "" : """
                    It has passed before, with the threads in another order (%d of 10).""".formatted(failed.passed())));
        }
        if (right.tests() == 0) {
            return unusable(variants, () -> empty(right.skipped()));
        }
        var caught = variants.wrong().stream()
                .map(variant -> suite.on(variant).failed().isPresent())
                .toList();
        Optional<Failed> later = suite.on(variants.right()).failed();
        if (later.isPresent()) {
            return unusable(variants, () -> failsOnTheRightOne(later.get(), """
                    It has passed at first: something outlives a test, such as a file or a system property."""));
        }
        return caught.contains(true) ? new Result(variants, Optional.empty(), caught) : unusable(variants, this::blind);
    }

    private static Result unusable(Variants variants, Supplier<Error> why) {
        return new Result(variants, Optional.of(why), List.of());
    }

    private Error failsOnTheRightOne(Failed failed, String before) {
        Throwable thrown = Thrown.inside(failed.thrown());
        if (thrown instanceof StubReached reached) {
            return reached;
        }
        String what = Thrown.inWords(thrown);
        var unmet = unmet(
                "Your tests pass on the right " + thing + ".",
                failed.test() + (what.isBlank() ? " fails." : " fails:\n" + what) + "\n" + before);
        unmet.setStackTrace(Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(suite.className()))
                .toArray(StackTraceElement[]::new));
        return unmet;
    }

    private Error empty(int skipped) {
        return unmet(
                "Your tests say what the " + thing + " promises.",
                skipped > 0 ? "No test has run: those that there are were skipped." : """
                        There is no test: write at least one method with @Test above it.
                        JUnit passes over methods that are private or static, and over a class that is abstract.""");
    }

    private Error blind() {
        return unmet(
                "Your tests fail on a wrong " + thing + ".",
                "They pass on every wrong " + thing + ": nothing that they check is ever broken.");
    }

    /** No test of the suite is at fault: what is missing is none, or another one. */
    private Unmet unmet(String promise, String instead) {
        var unmet = new Unmet(promise, Stream.of(instead).flatMap(String::lines).toList());
        unmet.setStackTrace(new StackTraceElement[] {new StackTraceElement(suite.className(), "<clinit>", null, -1)});
        return unmet;
    }
}
