package watertight.grader.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import watertight.grader.Unmet;
import watertight.grader.report.Shown;
import watertight.grader.sim.StubReached;
import watertight.grader.sim.Threw;
import watertight.grader.sim.Verdict;
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
            return new Result(
                    variants,
                    Optional.of(() -> failsOnTheRightOne(right.failed().get())),
                    List.of());
        }
        if (right.tests() == 0) {
            return new Result(variants, Optional.of(this::empty), List.of());
        }
        var caught = variants.wrong().stream()
                .map(variant -> suite.on(variant).failed().isPresent())
                .toList();
        return new Result(variants, caught.contains(true) ? Optional.empty() : Optional.of(this::blind), caught);
    }

    private Error failsOnTheRightOne(Failed failed) {
        Throwable thrown = failed.thrown() instanceof Threw threw ? threw.getCause() : failed.thrown();
        if (thrown instanceof StubReached reached) {
            return reached;
        }
        String what = thrown.getMessage() == null || !(thrown instanceof AssertionError || thrown instanceof Verdict)
                ? Shown.thrown(thrown) + " was thrown."
                : thrown.getMessage();
        var unmet = unmet("Your tests pass on the right " + thing + ".", failed.test() + " fails:\n" + what);
        unmet.setStackTrace(Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(suite.className()))
                .toArray(StackTraceElement[]::new));
        return unmet;
    }

    private Error empty() {
        return unmet(
                "Your tests say what the " + thing + " promises.",
                "There is no test: write at least one method with @Test above it.");
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
