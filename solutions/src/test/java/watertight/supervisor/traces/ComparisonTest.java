package watertight.supervisor.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;
import watertight.supervisor.model.Model;
import watertight.supervisor.model.Scenario;
import watertight.supervisor.model.Step;
import watertight.supervisor.model.Tree;

/** What is said when the model, the reference and a recording do not agree. */
class ComparisonTest {

    /**
     * Of everything something: a tree in a tree, a start that fails, a kill, what the root is asked, and no restart at
     * all. With other quotation marks than JSON's, for the reader's sake.
     */
    private static final String RECORDED = """
            {'id':'x','tree':{'id':'top','type':'supervisor','strategy':'rest_for_one','max_restarts':2,'children':[\
            {'id':'a','type':'worker','restart':'temporary'},\
            {'id':'in','type':'supervisor','restart':'permanent','strategy':'one_for_all','max_restarts':0,'children':[\
            {'id':'b','type':'worker','restart':'permanent','fail_starts':[2]}]}]},\
            'steps':[{'op':'exit','child':'b','reason':'kill'},{'op':'terminate_child','child':'in'},\
            {'op':'delete_child','child':'a'},{'op':'restart_child','child':'nobody'}],\
            'trace':[{'step':'start','events':[{'ev':'start','id':'a'},{'ev':'start','id':'in'},{'ev':'start','id':'b'}]},\
            {'step':1,'result':'exited','events':[{'ev':'exit','id':'in','reason':'shutdown'},{'ev':'start','id':'in'},\
            {'ev':'start_failed','id':'b'},\
            {'ev':'exit','id':'in','reason':'shutdown:failed_to_start_child:b'},{'ev':'start','id':'in'},\
            {'ev':'start','id':'b'}],'root_alive':true},\
            {'step':2,'result':'ok','events':[{'ev':'terminate','id':'b','reason':'shutdown'},\
            {'ev':'exit','id':'in','reason':'shutdown'}],'root_alive':true},\
            {'step':3,'result':'error running','events':[],'root_alive':true},\
            {'step':4,'result':'error not_found','events':[],'root_alive':true},\
            {'step':'final','after':[{'id':'a','state':'running'},{'id':'in','state':'stopped'}]},\
            {'step':'stop','events':[{'ev':'terminate','id':'a','reason':'shutdown'}]}]}
            """;

    private static final Quiet QUIET = new Quiet();

    @BeforeAll
    static void silenceLogs() {
        QUIET.begin();
    }

    @AfterAll
    static void logAgain() {
        QUIET.end();
    }

    @Test
    void bothAgreeWithAMixtureOfEverything() {
        var comparison = comparison(RECORDED);

        assertEquals("", comparison.differences());
        assertEquals(
                "Supervision traces: 1 by hand, the model agrees with 1, the reference with 1 (each under 2 schedules)",
                comparison.count("by hand"));
    }

    @Test
    void aDifferenceIsToldWithBothSides() {
        var comparison = comparison(RECORDED.replace(",{'ev':'start_failed','id':'b'}", ""));

        assertEquals("""
                hand.jsonl, line 1 (x), step 1, b ends: kill
                  OTP:       "running"; in ends (shutdown), in starts, in ends (shutdown:failed_to_start_child:b), in starts, b starts; then the root lives
                  model:     "running"; in ends (shutdown), in starts, b fails to start, in ends (shutdown:failed_to_start_child:b), in starts, b starts; then [a in[b]]
                hand.jsonl, line 1 (x), step 1, b ends: kill
                  OTP:       "running"; in ends (shutdown), in starts, in ends (shutdown:failed_to_start_child:b), in starts, b starts; then the root lives
                  reference: "running"; in ends (shutdown), in starts, b fails to start, in ends (shutdown:failed_to_start_child:b), in starts, b starts; then [a in[b]]
                  under schedule 0""", comparison.differences());
        assertEquals(
                "Supervision traces: 1 by hand, the model agrees with 0, the reference with 0 (each under 2 schedules)",
                comparison.count("by hand"));
    }

    @Test
    void aResultMakesADifference() {
        differs("'result':'ok'", "'result':'error not_found'");
    }

    @Test
    void anEndOfTheRootMakesADifference() {
        differs("'events':[],'root_alive':true", "'events':[],'root_alive':false");
    }

    @Test
    void aSnapshotMakesADifference() {
        differs("'state':'stopped'", "'state':'running'");
    }

    @Test
    void theEventsOfTheStopMakeADifference() {
        differs("[{'ev':'terminate','id':'a','reason':'shutdown'}]", "[]");
    }

    @Test
    void aTreeMayBeLargeAndItsTraceLong() {
        List<Tree> workers = IntStream.range(0, 60)
                .<Tree>mapToObj(i -> new Tree.Worker("w" + i, Restart.PERMANENT, Set.of()))
                .toList();
        List<Step> crashes = Collections.nCopies(40, new Step.Exit("w0", "boom"));
        var root = new Tree.Inner("root", Restart.PERMANENT, Strategy.ONE_FOR_ALL, crashes.size(), workers);
        var scenario = new Scenario(root, crashes);

        assertEquals(Model.play(scenario), Reference.play(scenario, 0));
    }

    private static void differs(String part, String instead) {
        var comparison = comparison(RECORDED.replace(part, instead));

        assertEquals(1, comparison.ofModel().size(), comparison.differences());
        assertEquals(1, comparison.ofReference().size(), comparison.differences());
    }

    private static Comparison comparison(String line) {
        return Comparison.of(List.of(TraceLine.read("hand.jsonl, line 1", line.replace('\'', '"'))), 2);
    }
}
