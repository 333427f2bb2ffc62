package watertight.recorded;

import static watertight.recorded.TreeLab.BOOM;
import static watertight.recorded.TreeLab.word;

import java.util.List;
import watertight.genserver.Agent;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.ExitReason;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;
import watertight.supervisor.SupervisorSpec;

/** After which ends a child is started again, and what is new about it then. */
final class RestartScenarios {

    private static final Name COUNTER = new Name("counter");

    private enum Word {
        STOP
    }

    /** How a child ends, and how the scripts write it. */
    private record Ending(String label, ExitReason reason) {}

    private static final Ending NORMALLY = new Ending(":normal", ExitReason.NORMAL);
    private static final Ending SHUT_DOWN = new Ending(":shutdown", ExitReason.SHUTDOWN);
    private static final Ending SHUT_DOWN_WITH_DETAIL =
            new Ending("{:shutdown, :x}", ExitReason.shutdown(new Atom("x")));
    private static final Ending CRASHED = new Ending(":boom", BOOM);
    private static final Ending KILLED = new Ending(":killed", ExitReason.KILLED);

    private RestartScenarios() {}

    static void s05RestartTypeMatrix(Lab lab, Self main) throws Exception {
        var endings = List.of(NORMALLY, SHUT_DOWN, SHUT_DOWN_WITH_DETAIL, CRASHED, KILLED);
        matrix(Strategy.ONE_FOR_ONE, endings, new TreeLab(lab, main));
    }

    static void s06RestartTypeMatrixOneForAll(Lab lab, Self main) throws Exception {
        matrix(Strategy.ONE_FOR_ALL, List.of(NORMALLY, SHUT_DOWN_WITH_DETAIL, CRASHED), new TreeLab(lab, main));
    }

    private static void matrix(Strategy strategy, List<Ending> endings, TreeLab trees) throws InterruptedException {
        for (Restart restart : Restart.values()) {
            for (Ending ending : endings) {
                trees.lab().scene(word(restart) + " exits " + ending.label());
                var children = SupervisorSpec.of(
                        strategy, trees.child("a"), trees.child("b").with(restart));
                Pid supervisor = trees.startLink(children);
                trees.crash(supervisor, "b", ending.reason());
                trees.children(supervisor);
                trees.stop(supervisor);
            }
        }
    }

    static void s29RestartMeansFreshState(Lab lab, Self main) throws Exception {
        var counter = new Agent<Integer>(COUNTER);
        ChildSpec child = ChildSpec.worker(
                "counter", supervisor -> Agent.startLink(supervisor, () -> 0, StartOptions.named(COUNTER)));
        new TreeLab(lab, main).startLink(SupervisorSpec.of(Strategy.ONE_FOR_ONE, child));
        counter.update(main, n -> n + 5);
        Pid old = main.node().whereis(COUNTER).orElseThrow();
        lab.log("before", "value", counter.get(main, n -> n));
        kill(old, lab, main);
        Pid fresh = main.node().whereis(COUNTER).orElseThrow();
        lab.log("after", "value", counter.get(main, n -> n), "same_pid", fresh == old);
    }

    static void s34CrashReasonKilledCounts(Lab lab, Self main) throws Exception {
        var trees = new TreeLab(lab, main);
        Pid supervisor = trees.startLink(SupervisorSpec.of(
                Strategy.ONE_FOR_ONE,
                trees.child("p"),
                trees.child("t").with(Restart.TRANSIENT),
                trees.child("tmp").with(Restart.TEMPORARY)));
        for (String id : List.of("p", "t", "tmp")) {
            Pid child = trees.pid(supervisor, id);
            lab.log("kill", "child", new Atom(id));
            kill(child, lab, main);
        }
        trees.children(supervisor);
    }

    /** Kills a child, and waits until its tree is quiet again. */
    private static void kill(Pid child, Lab lab, Self main) throws InterruptedException {
        main.node().kill(child);
        lab.awaitDown(child);
        lab.settle();
    }

    static void s35UnlinkedChild(Lab lab, Self main) throws Exception {
        var trees = new TreeLab(lab, main);
        ChildSpec child = ChildSpec.worker(
                "u", _ -> new StartResult.Started(main.node().spawn(self -> self.receive(Word.STOP::equals))));
        Pid supervisor = trees.startLink(SupervisorSpec.of(Strategy.ONE_FOR_ONE, child));
        Pid unlinked = trees.pid(supervisor, "u");
        lab.name(unlinked, "u");
        unlinked.send(Word.STOP);
        lab.awaitDown(unlinked);
        lab.settle();
        trees.children(supervisor);
        lab.log("alive", "value", unlinked.isAlive());
        trees.count("count", supervisor);
    }
}
