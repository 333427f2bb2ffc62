package watertight.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Event;
import watertight.supervisor.model.Model;
import watertight.supervisor.model.Scenario;
import watertight.supervisor.model.Step;
import watertight.supervisor.model.Tree;

/** What a student is told of a difference. */
class SpokenTest {

    private static final Event A_CRASHES = new Event.Terminate("a", "boom");
    private static final Event B_CRASHES = new Event.Terminate("b", "boom");

    private static Tree worker(String id) {
        return worker(id, Restart.PERMANENT);
    }

    private static Tree worker(String id, Restart restart) {
        return new Tree.Worker(id, restart, Set.of());
    }

    private static Event starts(String id) {
        return new Event.Start(id);
    }

    private static Event stops(String id) {
        return new Event.Terminate(id, "shutdown");
    }

    private static Event givesUp(String id) {
        return new Event.End(id, "shutdown");
    }

    private static Step crash(String id) {
        return new Step.Exit(id, "boom");
    }

    private static Tree.Inner root(Strategy strategy, int most, Tree... children) {
        return new Tree.Inner("root", Restart.PERMANENT, strategy, most, List.of(children));
    }

    private static Tree.Inner fourWorkers(Strategy strategy) {
        return root(strategy, 3, worker("a"), worker("b"), worker("c"), worker("d"));
    }

    /** The difference when the code under test does in the last step what is given here, and before that what OTP does. */
    private static Difference difference(Tree.Inner tree, List<Step> steps, Event... yours) {
        var scenario = new Scenario(tree, steps);
        List<Entry> otp = Model.play(scenario);
        var played = new ArrayList<>(otp);
        Entry last = played.removeLast();
        played.add(new Entry(last.result(), List.of(yours), last.after()));
        return Difference.between(scenario, otp, played).orElseThrow();
    }

    private static void says(String sentence, Difference difference) {
        assertEquals(sentence, new Spoken(difference).sentence());
    }

    @Test
    void whoIsRestarted() {
        says(
                "b crashed; rest_for_one restarts b, c, d; yours restarted only b.",
                difference(fourWorkers(Strategy.REST_FOR_ONE), List.of(crash("b")), B_CRASHES, starts("b")));
        says(
                "b crashed; one_for_one restarts b; yours restarted none of them.",
                difference(fourWorkers(Strategy.ONE_FOR_ONE), List.of(crash("b")), B_CRASHES));
    }

    @Test
    void whoIsStopped() {
        says(
                "b crashed; rest_for_one stops d, c before it starts anything; with yours nothing stopped.",
                difference(
                        fourWorkers(Strategy.REST_FOR_ONE),
                        List.of(crash("b")),
                        B_CRASHES,
                        starts("b"),
                        starts("c"),
                        starts("d")));
    }

    @Test
    void theOrder() {
        says(
                "c was stopped before d: children are stopped in reverse order, one after the other.",
                difference(
                        fourWorkers(Strategy.REST_FOR_ONE),
                        List.of(crash("b")),
                        B_CRASHES,
                        stops("c"),
                        stops("d"),
                        starts("b"),
                        starts("c"),
                        starts("d")));
        says(
                "b was started before c was stopped: what is to be stopped is stopped first.",
                difference(
                        fourWorkers(Strategy.REST_FOR_ONE),
                        List.of(crash("b")),
                        B_CRASHES,
                        stops("d"),
                        starts("b"),
                        stops("c"),
                        starts("c"),
                        starts("d")));
        says(
                "d was started before c: children are started in order.",
                difference(
                        fourWorkers(Strategy.REST_FOR_ONE),
                        List.of(crash("b")),
                        B_CRASHES,
                        stops("d"),
                        stops("c"),
                        starts("b"),
                        starts("d"),
                        starts("c")));
    }

    @Test
    void whoStaysStopped() {
        var ends = new Step.Exit("a", "normal");
        says(
                "a ended normally and is transient: it is not started again; yours restarted a.",
                difference(
                        root(Strategy.ONE_FOR_ONE, 3, worker("a", Restart.TRANSIENT)),
                        List.of(ends),
                        new Event.Terminate("a", "normal"),
                        starts("a")));
        says(
                "a crashed; one_for_all restarts a; yours restarted also b, which is temporary.",
                difference(
                        root(Strategy.ONE_FOR_ALL, 3, worker("a"), worker("b", Restart.TEMPORARY)),
                        List.of(crash("a")),
                        A_CRASHES,
                        stops("b"),
                        starts("a"),
                        starts("b")));
    }

    @Test
    void whoGivesUp() {
        var tree = root(Strategy.ONE_FOR_ONE, 1, worker("a"), worker("b"));
        says(
                "a crashed. That is one too many for root (at most 1 restart): it gives up, stops its children and ends"
                        + " with shutdown; yours went on and restarted a.",
                difference(tree, List.of(crash("b"), crash("a")), A_CRASHES, starts("a")));
        says(
                "a crashed. root goes on: it restarts a; yours ended with shutdown.",
                difference(tree, List.of(crash("a")), A_CRASHES, stops("b"), givesUp("root")));
        says(
                "root ended before b: a supervisor stops its children first.",
                difference(tree, List.of(crash("b"), crash("a")), A_CRASHES, givesUp("root"), stops("b")));
    }

    @Test
    void whatComesOfASupervisorThatGaveUp() {
        var inner = new Tree.Inner("s", Restart.TRANSIENT, Strategy.ONE_FOR_ONE, 0, List.of(worker("a")));
        says(
                "a crashed, and s gave up and is transient: it is not started again; yours restarted s, a.",
                difference(
                        root(Strategy.ONE_FOR_ONE, 3, inner),
                        List.of(crash("a")),
                        A_CRASHES,
                        givesUp("s"),
                        starts("s"),
                        starts("a")));
    }

    @Test
    void whatComesOfAStartThatFailed() {
        var fails = new Tree.Worker("b", Restart.PERMANENT, Set.of(2));
        says(
                "a crashed, then b failed to start, which counts as well. Next, b starts; with yours a is stopped.",
                difference(
                        root(Strategy.REST_FOR_ONE, 3, worker("a"), fails),
                        List.of(crash("a")),
                        A_CRASHES,
                        stops("b"),
                        starts("a"),
                        new Event.StartFailed("b"),
                        stops("a"),
                        starts("a"),
                        starts("b")));
    }

    @Test
    void whatIsAnsweredAndListed() {
        var tree = root(Strategy.ONE_FOR_ONE, 3, worker("a", Restart.TEMPORARY));
        var scenario = new Scenario(tree, List.of(crash("a"), new Step.Delete("a")));
        List<Entry> otp = Model.play(scenario);
        var kept = new Entry("running", List.of(A_CRASHES), otp.getFirst().after());
        says(
                "a crashed. Then the root lists no child; yours lists a.",
                Difference.between(scenario, otp, List.of(otp.get(0), kept)).orElseThrow());
        var deleted = new Entry("ok", List.of(), Optional.of(List.of()));
        says(
                "deleteChild(a) gives: there is no such child; yours gave: ok.",
                Difference.between(scenario, otp, List.of(otp.get(0), otp.get(1), deleted))
                        .orElseThrow());
    }

    @Test
    void thePicture() {
        var inner = new Tree.Inner("s", Restart.TRANSIENT, Strategy.ONE_FOR_ONE, 1, List.of(worker("a"), worker("b")));
        var difference = difference(
                root(Strategy.ONE_FOR_ALL, 3, inner, worker("c")),
                List.of(crash("a"), crash("b")),
                B_CRASHES,
                starts("b"));
        assertEquals("""
                The tree                                              OTP          this code
                root one_for_all, at most 3 restarts
                ├─ s    one_for_one, transient, at most 1 restart     ends
                │  ├─ a    permanent                                  ends
                │  └─ b    permanent                                  ends         ends, starts
                └─ c    permanent

                What is done          What OTP does               What this code did
                the tree is started   both: root starts, s starts, a starts, b starts, c starts
                a crashes             both: a crashes, a starts
                b crashes             b crashes                     b crashes
                                      a is stopped                ✘ b starts
                                      s ends with shutdown""", new SideBySide(difference).draw());
    }

    @Test
    void aPictureOfWhatGoesNoFurther() {
        var scenario = new Scenario(fourWorkers(Strategy.ONE_FOR_ONE), List.of(crash("a"), crash("b")));
        List<Entry> otp = Model.play(scenario);
        var partly = new Entry("", List.of(A_CRASHES), Optional.empty());
        var difference = Difference.unfinished(scenario, otp, List.of(otp.get(0), partly));
        assertEquals(1, difference.at());
        assertTrue(new SideBySide(difference).draw().endsWith("""
                                a crashes             a crashes                     a crashes
                                                      a starts                    ✘ goes no further"""), new SideBySide(difference).draw());
    }
}
