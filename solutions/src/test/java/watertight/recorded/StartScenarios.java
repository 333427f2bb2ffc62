package watertight.recorded;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/** How servers start. */
final class StartScenarios {

    private enum Word {
        C
    }

    private static final class Ball extends Exception {}

    private static final ExitReason BAD = ExitReason.crash("bad");
    private static final Name SVC = new Name("svc");
    private static final StartOptions NAMED = StartOptions.named(SVC);

    private StartScenarios() {}

    /** How an init goes. */
    @FunctionalInterface
    private interface Init {
        InitResult<Self> run(Self self) throws Exception;
    }

    private record Initialised(Lab lab, Init init) implements GenServer<Self, Void, Void> {

        @Override
        public InitResult<Self> init(Self self) throws Exception {
            return init.run(self);
        }

        @Override
        public Result<Self> handleInfo(Object message, Self self) {
            lab.log("handle_info", "message", message);
            return Result.noReply(self);
        }

        @Override
        public Result<Self> handleContinue(Object argument, Self self) {
            lab.log("handle_continue", "arg", argument);
            return Result.noReply(self);
        }
    }

    static void g01InitReturnShapes(Lab lab, Self main) throws Exception {
        var inits = new LinkedHashMap<String, Init>();
        inits.put("{:ok, s}", InitResult::ok);
        inits.put("{:ok, s, 0} (timeout)", self -> InitResult.ok(self).withTimeout(Duration.ZERO));
        inits.put("{:ok, s, {:continue, :c}}", self -> InitResult.ok(self).andContinue(Word.C));
        inits.put(":ignore", self -> InitResult.ignore());
        inits.put("{:stop, :bad}", self -> InitResult.stop(BAD));
        inits.put("{:stop, :normal}", self -> InitResult.stop(ExitReason.NORMAL));
        inits.put("{:stop, :shutdown}", self -> InitResult.stop(ExitReason.SHUTDOWN));
        inits.put("raise", self -> {
            throw new RuntimeException("boom");
        });
        inits.put("exit(:bad)", self -> {
            throw self.exit(BAD);
        });
        inits.put("exit(:normal)", self -> {
            throw self.exit(ExitReason.NORMAL);
        });
        inits.put("throw(:ball)", self -> {
            throw new Ball();
        });
        inits.put("returns :garbage", self -> null);
        for (Map.Entry<String, Init> init : inits.entrySet()) {
            lab.scene(init.getKey());
            startInEveryWay(new Initialised(lab, init.getValue()), lab, main);
        }
    }

    private static void startInEveryWay(Initialised server, Lab lab, Self main) throws InterruptedException {
        StartResult started = named("server", GenServer.start(main, server), lab);
        lab.settle();
        lab.log("start", "returned", started);
        lab.proc("trapping_caller", self -> {
            self.trapExits(true);
            StartResult linked = named("server", GenServer.startLink(self, server), lab);
            Lab.settle(self);
            lab.log("start_link", "returned", linked);
            lab.logMailbox("trapping_caller", self);
        });
        lab.proc("plain_caller", self -> {
            StartResult linked = named("server", GenServer.startLink(self, server), lab);
            Lab.settle(self);
            lab.log("start_link", "returned", linked);
        });
    }

    private static StartResult named(String name, StartResult result, Lab lab) {
        if (result instanceof StartResult.Started(Pid pid)) {
            lab.name(pid, name);
        }
        return result;
    }

    static void g03StartLinkWaitsForInit(Lab lab, Self main) throws Exception {
        Init slow = self -> {
            boolean named = main.node().whereis(SVC).equals(Optional.of(self.pid()));
            lab.log("init", "in_caller", self.pid() == main.pid(), "name_points_to_me", named);
            Simulation.pass(30);
            lab.log("init_done");
            return InitResult.ok(self);
        };
        Init slower = self -> {
            Simulation.pass(5_000);
            return InitResult.ok(self);
        };
        lab.log("before_start_link");
        GenServer.startLink(main, new Initialised(lab, slow), NAMED).orElseThrow();
        lab.log("after_start_link");
        main.trapExits(true);
        var patience = StartOptions.NONE.withInitTimeout(Duration.ofMillis(30));
        lab.outcome(
                "start_link with timeout: 30 and a slow init",
                () -> GenServer.startLink(main, new Initialised(lab, slower), patience));
        lab.logMailbox();
    }
}
