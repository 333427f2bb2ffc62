package watertight.recorded;

import java.time.Duration;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.Intensity;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorInit;
import watertight.supervisor.SupervisorSpec;

/** What supervisors make of what they are to do. */
final class SupervisorStartScenarios {

    private static final StartOptions THE_SUP = StartOptions.named(new Name("the_sup"));

    private SupervisorStartScenarios() {}

    static void s21DuplicateIds(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        Supervisor twice =
                () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE, trees.child("a"), trees.child("b"), trees.child("a"));
        lab.outcome("start_link", () -> Supervisor.startLink(main, twice));
        lab.logMailbox();
        lab.outcome("no strategy", () -> SupervisorSpec.of(null));
        lab.outcome("negative max_restarts", () -> Supervisor.startLink(main, () -> empty(-1, 5)));
        lab.outcome("max_seconds 0", () -> Supervisor.startLink(main, () -> empty(3, 0)));
        lab.logMailbox();
    }

    private static SupervisorSpec empty(int maxRestarts, int maxSeconds) {
        return SupervisorSpec.of(Strategy.ONE_FOR_ONE).with(new Intensity(maxRestarts, Duration.ofSeconds(maxSeconds)));
    }

    static void s33SupervisorInitVariants(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        start(":ignore", SupervisorInit.Ignore::new, lab, main);
        start(":garbage", () -> null, lab, main);
        Supervisor raising = () -> {
            throw new RuntimeException("boom");
        };
        start("raise", raising, lab, main);
        start("no children", () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE), lab, main);
        lab.scene("name clash");
        Pid first = Supervisor.startLink(main, () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE), THE_SUP)
                .orElseThrow();
        lab.name(first, "sup");
        var second = SupervisorSpec.of(Strategy.ONE_FOR_ONE, new TreeLab(lab, main).child("a"));
        lab.outcome("second", () -> Supervisor.startLink(main, () -> second, THE_SUP));
        lab.logMailbox();
    }

    private static void start(String label, Supervisor supervisor, Lab lab, Self main) throws InterruptedException {
        lab.scene(label);
        StartResult result = Supervisor.startLink(main, supervisor);
        if (result instanceof StartResult.Started(Pid pid)) {
            lab.name(pid, "sup");
        }
        lab.log("start_link", "returned", result);
        lab.logMailbox();
    }
}
