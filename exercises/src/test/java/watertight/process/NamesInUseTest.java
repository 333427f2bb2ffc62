package watertight.process;

import static watertight.process.NamesTest.BANK;
import static watertight.process.NamesTest.SHOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** Names while processes come and go. */
@Exercise("1.14")
class NamesInUseTest {

    @Simulated(tries = 500)
    @Label("When two register at once, a name has one holder and a process one name; the other is refused")
    void registerRace(@ForAll Simulation sim) {
        var cast = new Cast(sim, 2);
        var names = new Names();
        boolean sameName = sim.chance();
        Name secondName = sameName ? BANK : SHOP;
        Pid secondPid = sameName ? cast.get(1) : cast.get(0);
        List<String> thrown = new ArrayList<>();
        sim.start("one", () -> thrown.add(NamesTest.registering(names, BANK, cast.get(0))));
        sim.start("other", () -> thrown.add(NamesTest.registering(names, secondName, secondPid)));
        sim.run();
        sim.start("the test", () -> {
            Expect.that("what the two threw", thrown.stream().sorted().toList())
                    .is(List.of("IllegalArgumentException", "nothing"));
            for (Name name : List.of(BANK, SHOP)) {
                names.whereis(name).ifPresent(holder -> NamesTest.expectName(holder.pid(), name));
            }
            long named = cast.all().stream()
                    .filter(pid -> pid.process().name() != null)
                    .count();
            Expect.that("processes that have a name", named).is(1L);
        });
        sim.run();
    }

    @Simulated(tries = 500)
    @Label("A process that ends while it is registered leaves no name behind")
    void registerRacesWithEnd(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Pid ending = lab.idle();
        lab.start("registrar", () -> Lab.thrownBy(() -> lab.node().register(BANK, ending)));
        lab.start("ender", () -> ending.process().end(ExitReason.SHUTDOWN));
        lab.run();
        lab.play(() -> Expect.that("who holds 'bank' after the end", lab.node().whereis(BANK))
                .is(Optional.empty()));
    }

    @Simulated(tries = 60)
    @Label("The name of a process that ended is free before anybody hears of the end")
    void isFreeBeforeTheNews(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("heir", self -> {
            Self.Spawned first = self.spawnMonitor(holder -> {
                lab.node().register(BANK, holder.pid());
                throw holder.exit(ExitReason.SHUTDOWN);
            });
            Expect.that("received", self.receive()).is(new Down(first.monitor(), first.pid(), ExitReason.SHUTDOWN));
            Expect.that("who holds 'bank' then", lab.node().whereis(BANK)).is(Optional.empty());
            lab.node().register(BANK, self.pid());
            Expect.that("who holds 'bank' now", lab.node().whereis(BANK)).is(Optional.of(self.pid()));
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A message to a name reaches its holder; to a name that nobody holds, sending fails with NoProcessException")
    void sendsToNames(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("holder", self -> {
            lab.node().register(BANK, self.pid());
            self.send(BANK, "hello");
            Expect.that("received", self.receive()).is("hello");
            Expect.that("what sending to 'shop' threw", Lab.thrownBy(() -> self.send(SHOP, "hello")))
                    .is("NoProcessException");
        });
        lab.run();
    }
}
