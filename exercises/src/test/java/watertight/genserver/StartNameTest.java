package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.genserver.StartResult.AlreadyStarted;
import watertight.genserver.StartResult.Failed;
import watertight.genserver.StartResult.Ignored;
import watertight.genserver.StartResult.Started;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;

/** Servers that are started under a name. */
@Exercise("2.2")
class StartNameTest {

    private static final Name BANK = new Name("bank");
    private static final StartOptions AS_BANK = StartOptions.named(BANK);

    @Simulated(tries = 40)
    @Label("A server has its name before init runs, and keeps it")
    void namedFirst(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        List<Optional<Pid>> holders = new ArrayList<>();
        var server = new Recorder(self -> {
            holders.add(lab.node().whereis(BANK));
            return InitResult.ok(List.of());
        });
        lab.process("starter", self -> {
            Pid pid = StartTest.start(self, linked, server, AS_BANK).orElseThrow();
            Expect.that("who held 'bank' in init", holders).is(List.of(Optional.of(pid)));
            Expect.that("who holds 'bank' now", lab.node().whereis(BANK)).is(Optional.of(pid));
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("If the name is taken, its holder is returned; no init runs, nobody is harmed, and nothing is left behind")
    void nameIsTaken(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        boolean trapping = sim.chance();
        boolean stillInitialising = sim.chance();
        List<Pid> initialised = new ArrayList<>();
        var server = new Recorder(self -> {
            initialised.add(self.pid());
            if (stillInitialising) {
                Simulation.pass(Duration.ofMillis(100));
            }
            return InitResult.ok(List.of());
        });
        lab.start("the first starter", () -> GenServer.start(lab.node(), server, AS_BANK));
        lab.process("starter", self -> {
            Lab.settle();
            self.trapExits(trapping);
            StartResult result = StartTest.start(self, linked, server, AS_BANK);
            Expect.that("what it returned", result).is(new AlreadyStarted(initialised.getFirst()));
            Expect.that("the time that it took", sim.now()).is(Duration.ofMillis(1));
            Simulation.pass(Duration.ofMillis(200));
            Expect.that("inits that ran", initialised.size()).is(1);
            Expect.that("messages left", StartTest.mailboxLength(self)).is(0);
            Expect.that("who holds 'bank'", lab.node().whereis(BANK)).is(Optional.of(initialised.getFirst()));
            Expect.that(
                            "processes left, without the starter",
                            lab.node().processes().size() - 1)
                    .is(1);
        });
        lab.run();
    }

    @Simulated(tries = 400)
    @Label("When several start under one name at once, one server starts, and the others are told of it, unharmed")
    void severalUnderOneName(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int starters = sim.between(2, 3);
        List<Pid> initialised = new ArrayList<>();
        List<StartResult> results = new ArrayList<>();
        for (int s = 0; s < starters; s++) {
            boolean linked = sim.chance();
            boolean trapping = sim.chance();
            lab.process("starter " + (s + 1), self -> {
                self.trapExits(trapping);
                var server = new Recorder(starting -> {
                    initialised.add(starting.pid());
                    return InitResult.ok(List.of());
                });
                results.add(StartTest.start(self, linked, server, AS_BANK));
                Lab.settle();
                Expect.that("messages left", StartTest.mailboxLength(self)).is(0);
                Expect.that("inits that ran", initialised.size()).is(1);
            });
        }
        lab.run();
        Pid holder = initialised.getFirst();
        Expect.that(
                        "those who started it",
                        results.stream().filter(new Started(holder)::equals).count())
                .is(1L);
        Expect.that(
                        "those who were told of it",
                        results.stream()
                                .filter(new AlreadyStarted(holder)::equals)
                                .count())
                .is(starters - 1L);
    }

    @Simulated(tries = 100)
    @Label("When start tells that the server failed, the name is free again")
    void freeAfterAFailure(@ForAll Simulation sim) {
        var failing = FailingInit.any(sim);
        isFreeAgain(sim, new Recorder(failing), new Failed(failing.reason()));
    }

    @Simulated(tries = 3000)
    @Label("When start tells that there was nothing to serve, the name is free again")
    void freeAfterIgnore(@ForAll Simulation sim) {
        isFreeAgain(sim, new Recorder(self -> InitResult.ignore()), new Ignored());
    }

    private static void isFreeAgain(Simulation sim, Recorder server, StartResult expected) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        lab.process("starter", self -> {
            self.trapExits(true);
            Expect.that("what it returned", StartTest.start(self, linked, server, AS_BANK))
                    .is(expected);
            Expect.that("who holds 'bank' then", lab.node().whereis(BANK)).is(Optional.empty());
            Pid pid = StartTest.start(self, linked, new Recorder(), AS_BANK).orElseThrow();
            Expect.that("who holds 'bank' in the end", lab.node().whereis(BANK)).is(Optional.of(pid));
        });
        lab.run();
    }

    @Simulated(tries = 400)
    @Label("If the holder of the name ends just then, either its pid is returned, or the new server starts")
    void holderEnds(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        lab.process("starter", self -> {
            Pid holder = GenServer.start(self, new Recorder(), AS_BANK).orElseThrow();
            lab.node().spawn(other -> lab.node().kill(holder));
            List<Pid> initialised = new ArrayList<>();
            StartResult result = StartTest.start(
                    self,
                    linked,
                    new Recorder(starting -> {
                        initialised.add(starting.pid());
                        return InitResult.ok(List.of());
                    }),
                    AS_BANK);
            StartResult expected =
                    initialised.isEmpty() ? new AlreadyStarted(holder) : new Started(initialised.getFirst());
            Expect.that("what it returned", result).is(expected);
            Lab.settle();
            Expect.that("messages left", StartTest.mailboxLength(self)).is(0);
            Expect.that("the end of the holder", lab.reasonOf(holder)).is(ExitReason.KILLED);
        });
        lab.run();
    }
}
