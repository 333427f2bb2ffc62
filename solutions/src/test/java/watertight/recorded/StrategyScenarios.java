package watertight.recorded;

import static watertight.recorded.TreeLab.BOOM;
import static watertight.recorded.TreeLab.hourly;
import static watertight.recorded.TreeLab.word;

import java.util.List;
import watertight.genserver.GenServer;
import watertight.genserver.StartResult;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Intensity;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** Which children are started again when one has crashed. */
final class StrategyScenarios {

    private enum Word {
        BUSY,
        RESUME
    }

    private StrategyScenarios() {}

    static void s02OneForOneCrash(Lab lab, Self main) throws Exception {
        eachCrashes(Strategy.ONE_FOR_ONE, new TreeLab(lab, main));
    }

    static void s03OneForAllCrash(Lab lab, Self main) throws Exception {
        eachCrashes(Strategy.ONE_FOR_ALL, new TreeLab(lab, main));
    }

    static void s04RestForOneCrash(Lab lab, Self main) throws Exception {
        eachCrashes(Strategy.REST_FOR_ONE, new TreeLab(lab, main));
    }

    private static void eachCrashes(Strategy strategy, TreeLab trees) throws InterruptedException {
        for (String id : List.of("a", "b", "c")) {
            trees.lab().scene(id + " crashes");
            Pid supervisor =
                    trees.startLink(SupervisorSpec.of(strategy, trees.child("a"), trees.child("b"), trees.child("c")));
            trees.crash(supervisor, id);
            trees.stop(supervisor);
        }
    }

    static void s07TemporaryAndFinishedSiblings(Lab lab, Self main) throws Exception {
        var trees = new TreeLab(lab, main);
        for (Strategy strategy : List.of(Strategy.ONE_FOR_ALL, Strategy.REST_FOR_ONE)) {
            lab.scene(word(strategy));
            Pid supervisor = trees.startLink(SupervisorSpec.of(
                    strategy,
                    trees.child("a"),
                    trees.child("tmp").with(Restart.TEMPORARY),
                    trees.child("tra").with(Restart.TRANSIENT),
                    trees.child("z")));
            trees.crash(supervisor, "tra", ExitReason.NORMAL);
            trees.children(supervisor);
            trees.crash(supervisor, "a");
            trees.children(supervisor);
            trees.stop(supervisor);
        }
    }

    static void s30TwoDeathsAtOnce(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        for (Strategy strategy : Strategy.values()) {
            for (int maxRestarts = 1; maxRestarts <= 2; maxRestarts++) {
                lab.scene(word(strategy) + " max_restarts " + maxRestarts);
                twoDie(strategy, hourly(maxRestarts), new TreeLab(lab, main));
            }
        }
    }

    /**
     * The one dies first, and the supervisor is to hear of it first. On the BEAM it always had when main had; here
     * schedules are tried where main hears long before it, so the script waits until everyone has.
     */
    private static void twoDie(Strategy strategy, Intensity intensity, TreeLab trees) throws InterruptedException {
        Pid supervisor =
                trees.startLink(SupervisorSpec.of(strategy, trees.child("a"), trees.child("b"), trees.child("c"))
                        .with(intensity));
        List<Pid> dying = List.of(trees.pid(supervisor, "a"), trees.pid(supervisor, "b"));
        suspend(supervisor, trees.main());
        for (Pid child : dying) {
            GenServer.cast(trees.main(), child, BOOM);
            trees.lab().awaitDown(child);
            trees.lab().settle();
        }
        Monitor monitor = trees.main().monitor(supervisor);
        supervisor.send(Word.RESUME);
        trees.lab().settle();
        trees.lab().fate("supervisor", monitor);
        if (supervisor.isAlive()) {
            trees.stop(supervisor);
        }
        Lab.flush(trees.main());
    }

    /** Keeps a supervisor busy until it is told to resume: with the start of a child, of which nothing is left then. */
    private static void suspend(Pid supervisor, Self main) throws InterruptedException {
        ChildSpec busy = ChildSpec.worker("busy", self -> {
                    main.pid().send(Word.BUSY);
                    self.receive(Word.RESUME::equals);
                    return new StartResult.Ignored();
                })
                .with(Restart.TEMPORARY);
        main.node().spawn(self -> Supervisor.startChild(self, supervisor, busy));
        main.receive(Word.BUSY::equals);
    }

    static void s37CrashDuringGroupTermination(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        Worker.Last raise = reason -> {
            if (reason.equals(ExitReason.SHUTDOWN)) {
                throw new RuntimeException("in terminate");
            }
        };
        ChildSpec raising = trees.child(trees.worker("b").with(raise));
        Pid supervisor =
                trees.startLink(SupervisorSpec.of(Strategy.ONE_FOR_ALL, trees.child("a"), raising, trees.child("c"))
                        .with(hourly(1)));
        trees.crash(supervisor, "a");
        lab.log("supervisor_alive", "value", supervisor.isAlive());
        trees.crash(supervisor, "c");
        lab.logMailbox();
    }
}
