package watertight.recorded;

import static watertight.recorded.TreeLab.hourly;
import static watertight.recorded.TreeLab.word;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import watertight.genserver.Agent;
import watertight.genserver.InitResult;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** Children that fail to start, at first or when they are started again. */
final class FailedStartScenarios {

    private static final ExitReason BAD = ExitReason.crash("bad");
    private static final Name TAKEN = new Name("taken");

    private FailedStartScenarios() {}

    static void s12InitFailsAtStart(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        lab.name(Agent.start(main, () -> 0, StartOptions.named(TAKEN)).orElseThrow(), "taken_owner");
        init("init {:stop, :bad}", self -> InitResult.stop(BAD), trees);
        init("init raise", self -> raise("boom"), trees);
        init(
                "init exit(:bad)",
                self -> {
                    throw self.exit(BAD);
                },
                trees);
        init(
                "init exit(:normal)",
                self -> {
                    throw self.exit(ExitReason.NORMAL);
                },
                trees);
        init("init :garbage", self -> null, trees);
        ChildSpec.Start error = _ -> new StartResult.Failed(ExitReason.crash("e"));
        startAll("start function returns {:error, :e}", ChildSpec.worker("bad", error), trees);
        startAll("start function returns :garbage", ChildSpec.worker("bad", _ -> null), trees);
        startAll("start function raises", ChildSpec.worker("bad", _ -> raise("in start function")), trees);
        init("init :ignore", self -> InitResult.ignore(), trees);
        ChildSpec.Start taken = self -> Agent.startLink(self, () -> 1, StartOptions.named(TAKEN));
        startAll("name already taken", ChildSpec.worker("bad", taken), trees);
    }

    private static <T> T raise(String words) {
        throw new RuntimeException(words);
    }

    private static void init(String label, Worker.Init init, TreeLab trees) throws InterruptedException {
        startAll(label, trees.child(trees.worker("bad").with(init)), trees);
    }

    private static void startAll(String label, ChildSpec bad, TreeLab trees) throws InterruptedException {
        trees.lab().scene(label);
        SupervisorSpec spec =
                SupervisorSpec.of(Strategy.ONE_FOR_ONE, trees.child("a"), trees.child("b"), bad, trees.child("z"));
        StartResult result = Supervisor.startLink(trees.main(), () -> spec);
        if (result instanceof StartResult.Started(Pid supervisor)) {
            trees.lab().name(supervisor, "sup");
        }
        trees.lab().log("start_link", "returned", result);
        if (result instanceof StartResult.Started(Pid supervisor)) {
            trees.children(supervisor);
            trees.count("count", supervisor);
            Supervisor.stop(trees.main(), supervisor);
        }
        trees.lab().logMailbox();
    }

    static void s13ChildFailsAtRestart(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        for (String again : List.of("init works again at the 3rd start", "init never works again")) {
            IntPredicate works = again.contains("never") ? n -> n == 1 : n -> n == 1 || n >= 3;
            for (Strategy strategy : Strategy.values()) {
                lab.scene(again + ", " + word(strategy));
                failsAtRestart(strategy, works, new TreeLab(lab, main));
            }
        }
    }

    private static void failsAtRestart(Strategy strategy, IntPredicate works, TreeLab trees)
            throws InterruptedException {
        Pid supervisor = trees.startLink(
                SupervisorSpec.of(strategy, trees.child("a"), flaky("b", works, "init_failed", trees), trees.child("c"))
                        .with(hourly(3)));
        Monitor monitor = trees.main().monitor(supervisor);
        trees.crash(supervisor, "b");
        trees.lab().fate("supervisor", monitor);
        Lab.flush(trees.main());
        if (supervisor.isAlive()) {
            trees.stop(supervisor);
            Lab.flush(trees.main());
        }
    }

    /** A child that starts only the first, second … time that this says. */
    private static ChildSpec flaky(String id, IntPredicate works, String failure, TreeLab trees) {
        var starts = new AtomicInteger();
        return trees.child(trees.worker(id).with((Worker.Init) self -> works.test(starts.incrementAndGet())
                ? InitResult.ok(self)
                : InitResult.stop(ExitReason.crash(failure))));
    }

    static void s14SiblingFailsAtRestart(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        for (Strategy strategy : List.of(Strategy.ONE_FOR_ALL, Strategy.REST_FOR_ONE)) {
            lab.scene(word(strategy));
            Pid supervisor = trees.startLink(SupervisorSpec.of(
                            strategy, trees.child("a"), flaky("b", n -> n != 2, "not_yet", trees), trees.child("c"))
                    .with(hourly(2)));
            trees.crash(supervisor, "a");
            trees.children(supervisor);
            lab.log("one more restart is one too many:");
            trees.crash(supervisor, "c");
            trees.children(supervisor);
            lab.logMailbox();
        }
    }
}
