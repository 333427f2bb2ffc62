package watertight.recorded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import watertight.genserver.Agent;
import watertight.genserver.Agent.Change;
import watertight.genserver.CallException;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/** Agents. */
final class AgentScenarios {

    private enum Word {
        GO,
        WAS
    }

    private static final class Ball extends RuntimeException {}

    private static final Name ACC = new Name("acc");
    private static final Function<Integer, Integer> STATE = state -> state;

    private AgentScenarios() {}

    private static NotedAgent started(StartResult result, String name, Lab lab) {
        Pid pid = result.orElseThrow();
        lab.name(pid, name);
        return new NotedAgent(lab, new Agent<>(pid));
    }

    static void a01AgentBasics(Lab lab, Self main) throws Exception {
        var home = new AtomicReference<Thread>();
        NotedAgent agent = started(
                Agent.startLink(main, () -> {
                    home.set(Thread.currentThread());
                    return 1;
                }),
                "agent",
                lab);
        lab.outcome("get", () -> agent.get(main, STATE));
        lab.outcome("update", () -> agent.update(main, n -> n + 1));
        lab.outcome("get_and_update", () -> agent.getAndUpdate(main, n -> new Change<>(Tuple.of(Word.WAS, n), n * 10)));
        lab.outcome("cast", () -> agent.cast(main, n -> n + 5));
        lab.outcome("get right after the cast", () -> agent.get(main, STATE));
        lab.outcome(
                "the function runs in the agent",
                () -> agent.get(main, _ -> Thread.currentThread() == home.get() ? agent.address() : main.pid()));
        lab.outcome("get_and_update :pop is not for agents", () -> {
            main.trapExits(true);
            return agent.getAndUpdate(main, _ -> null);
        });
        lab.logMailbox();
    }

    /** What a caller does to an agent. */
    @FunctionalInterface
    private interface Use {
        Object of(NotedAgent agent) throws Exception;
    }

    static void a02AgentCrash(Lab lab, Self main) throws Exception {
        crash("get raises", agent -> agent.get(main, _ -> raise()), lab, main);
        crash("update exits", agent -> agent.update(main, _ -> exit()), lab, main);
        crash("get_and_update bad return", agent -> agent.getAndUpdate(main, _ -> null), lab, main);
        Function<Integer, Integer> ball = _ -> {
            throw new Ball();
        };
        crash("get throws", agent -> agent.get(main, ball), lab, main);
        lab.scene("cast raises");
        NotedAgent agent = started(Agent.start(main, () -> 1), "agent", lab);
        Monitor monitor = main.monitor(agent.address());
        lab.outcome("cast", () -> agent.cast(main, _ -> raise()));
        lab.fate("agent", monitor);
        lab.outcome("get afterwards", () -> agent.get(main, STATE));
        lab.outcome("cast afterwards", () -> agent.cast(main, STATE::apply));
        lab.scene("linked caller that catches the exit of the call");
        lab.proc("caller", self -> catchesTheExit(lab, self));
    }

    private static void crash(String scene, Use use, Lab lab, Self main) throws Exception {
        lab.scene(scene);
        NotedAgent agent = started(Agent.start(main, () -> 1), "agent", lab);
        Monitor monitor = main.monitor(agent.address());
        lab.outcome("call", () -> use.of(agent));
        lab.fate("agent", monitor);
    }

    private static void catchesTheExit(Lab lab, Self self) throws Exception {
        NotedAgent agent = started(Agent.startLink(self, () -> 1), "agent", lab);
        try {
            agent.get(self, _ -> exit());
        } catch (CallException caught) {
            Simulation.pass(50);
            lab.log("caller_survived");
        }
    }

    private static Integer raise() {
        throw new RuntimeException("boom");
    }

    /** An exit with the reason {@code :bad}, in a function that has no {@link Self}. */
    private static Integer exit() {
        throw (RuntimeException) ((ExitReason.Crash) ExitReason.crash("bad")).cause();
    }

    static void a03AgentStart(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        lab.outcome("start raising", () -> Agent.start(main, AgentScenarios::raise));
        lab.outcome("start_link raising", () -> Agent.startLink(main, AgentScenarios::raise));
        lab.logMailbox();
        StartOptions named = StartOptions.named(ACC);
        started(Agent.start(main, () -> 0, named), "first", lab);
        lab.outcome("same name", () -> Agent.start(main, () -> 0, named));
        var agent = new NotedAgent(lab, new Agent<>(ACC));
        lab.outcome("stop", () -> agent.stop(main));
        lab.outcome("get after stop", () -> agent.get(main, STATE));
        lab.outcome("stop again", () -> agent.stop(main));
    }

    static void a04AgentTimeout(Lab lab, Self main) throws Exception {
        NotedAgent agent = started(Agent.start(main, () -> 0), "agent", lab);
        UnaryOperator<Integer> slow = n -> {
            pause();
            return n + 1;
        };
        lab.outcome("update 150 ms, timeout 30", () -> agent.update(main, slow, Duration.ofMillis(30)));
        lab.outcome("get", () -> agent.get(main, STATE));
        lab.logMailbox();
    }

    private static void pause() {
        try {
            Simulation.pass(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void a05AgentConcurrency(Lab lab, Self main) throws Exception {
        var agent = new Agent<Integer>(Agent.startLink(main, () -> 0).orElseThrow());
        together(50, main, self -> {
            for (int i = 0; i < 100; i++) {
                agent.update(self, n -> n + 1);
            }
        });
        lab.log("atomic_updates", "value", agent.get(main, STATE));
        agent.update(main, _ -> 0);
        getThenUpdate(agent, main);
        lab.log("get_then_update_race", "increments", 2, "value", agent.get(main, STATE));
    }

    private static void getThenUpdate(Agent<Integer> agent, Self main) throws InterruptedException {
        var tasks = new ArrayList<Self.Spawned>();
        for (int i = 0; i < 2; i++) {
            tasks.add(main.spawnMonitor(self -> {
                int read = agent.get(self, STATE);
                main.pid().send(self.pid());
                self.receive(Word.GO::equals);
                agent.update(self, _ -> read + 1);
            }));
        }
        for (int i = 0; i < 2; i++) {
            main.receive(Pid.class);
        }
        for (Self.Spawned task : tasks) {
            task.pid().send(Word.GO);
        }
        awaitAll(tasks, main);
    }

    private static void together(int count, Self main, Body body) throws InterruptedException {
        var tasks = new ArrayList<Self.Spawned>();
        for (int i = 0; i < count; i++) {
            tasks.add(main.spawnMonitor(body));
        }
        awaitAll(tasks, main);
    }

    private static void awaitAll(List<Self.Spawned> tasks, Self main) throws InterruptedException {
        for (Self.Spawned task : tasks) {
            main.receive(m -> m instanceof Down down && down.monitor() == task.monitor());
        }
    }
}
