package watertight.genserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.genserver.StartResult.Failed;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** The link between a server and whoever starts it. */
@Exercise("2.2")
class StartLinkTest {

    private static final List<ExitReason> HARMFUL =
            List.of(ExitReason.SHUTDOWN, ExitReason.crash("broken"), ExitReason.KILLED);

    /** A starter that ends when it is told to, with the reason that it is told. */
    private static Pid starter(Lab lab, boolean linked, GenServer<?, ?, ?> server) {
        return lab.node().spawn(self -> {
            StartTest.start(self, linked, server);
            throw self.exit(self.receive(ExitReason.class));
        });
    }

    @Simulated(tries = 60)
    @Label("startLink links the server with whoever starts it before init runs; start does not link it")
    void linksFirst(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        List<Set<Pid>> links = new ArrayList<>();
        var server = new Recorder(self -> {
            links.add(lab.node().info(self.pid()).orElseThrow().links());
            return InitResult.ok(List.of());
        });
        lab.process("starter", self -> {
            Pid pid = StartTest.start(self, linked, server).orElseThrow();
            Expect.that("whom the server was linked with in init", links)
                    .is(List.of(linked ? Set.of(self.pid()) : Set.of()));
            Expect.that(
                            "whom it is linked with now",
                            lab.node().info(pid).orElseThrow().links())
                    .is(linked ? Set.of(self.pid()) : Set.of());
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("If a linked server fails to start, whoever started it ends with the reason, unless it traps exits")
    void failureGoesOverTheLink(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var failing = FailingInit.harmful(sim);
        Pid plain = starter(lab, true, new Recorder(failing));
        lab.process("trapping starter", self -> {
            self.trapExits(true);
            Expect.that("what startLink returned", GenServer.startLink(self, new Recorder(failing)))
                    .is(new Failed(failing.reason()));
        });
        lab.run();
        Expect.that("the end of the one who does not trap exits", lab.reasonOf(plain))
                .is(failing.reason());
    }

    @Simulated(tries = 40)
    @Label("An init that stops normally is a failure too, and harms nobody")
    void stopsNormally(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        lab.process("starter", self -> {
            var server = new Recorder(starting -> InitResult.stop(ExitReason.NORMAL));
            Expect.that("what it returned", StartTest.start(self, linked, server))
                    .is(new Failed(ExitReason.NORMAL));
            Lab.settle();
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("When whoever started it ends, a linked server ends with the same reason, even in init; another lives on")
    void followsItsParent(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        boolean inInit = sim.chance();
        ExitReason reason = sim.oneOf(HARMFUL);
        List<Pid> server = new ArrayList<>();
        lab.play(() -> {
            Pid starter = starter(lab, linked, new Recorder(self -> {
                server.add(self.pid());
                if (inInit) {
                    Lab.settle();
                    Lab.settle();
                }
                return InitResult.ok(List.of());
            }));
            Lab.settle();
            lab.node().exit(starter, reason);
            Simulation.pass(100);
            Expect.that("the end of the starter", lab.reasonOf(starter)).is(reason);
            Expect.that("the end of the server", lab.reasonOf(server.getFirst()))
                    .is(linked ? reason : null);
        });
    }

    @Simulated(tries = 60)
    @Label("When a linked server ends later, whoever started it ends too, or is told if it traps exits")
    void parentHearsOfItsEnd(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean trapping = sim.chance();
        ExitReason reason = sim.oneOf(HARMFUL);
        List<Pid> server = new ArrayList<>();
        List<Object> received = new ArrayList<>();
        lab.play(() -> {
            Pid starter = lab.node().spawn(self -> {
                self.trapExits(trapping);
                server.add(GenServer.startLink(self, new Recorder()).orElseThrow());
                received.add(self.receive());
            });
            Lab.settle();
            lab.node().exit(server.getFirst(), reason);
            Lab.settle();
            Expect.that("what the starter received", received)
                    .is(trapping ? List.of(new Exit(server.getFirst(), reason)) : List.of());
            Expect.that("the starter's end", lab.reasonOf(starter)).is(trapping ? ExitReason.NORMAL : reason);
        });
    }

    @Simulated(tries = 20)
    @Label("The normal end of whoever started it does not end a server, linked or not")
    void survivesANormalEnd(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        var server = new Recorder();
        List<Pid> started = new ArrayList<>();
        lab.play(() -> {
            lab.node()
                    .spawn((Self self) ->
                            started.add(StartTest.start(self, linked, server).orElseThrow()));
            Lab.settle();
            GenServer.cast(lab.node(), started.getFirst(), Recorder.Step.of("hello"));
            Lab.settle();
            Expect.that("the state in the end", server.state()).is(List.of("init", "cast hello"));
        });
    }
}
