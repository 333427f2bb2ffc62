package watertight.process;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;

/** Names alone, without running processes. */
@Exercise("1.14")
class NamesTest {

    static final Name BANK = new Name("bank");
    static final Name SHOP = new Name("shop");

    /** What register threw: "nothing", or the simple name of an exception. */
    static String registering(Names names, Name name, Pid pid) {
        return Lab.thrownBy(() -> names.register(name, pid.process()));
    }

    private static void expectHolder(Names names, Name name, Pid holder) {
        Expect.that("who holds '" + name + "'", names.whereis(name).map(Process::pid))
                .is(Optional.ofNullable(holder));
    }

    static void expectName(Pid pid, Name name) {
        Expect.that("the name noted in " + pid, pid.process().name()).is(name);
    }

    @Simulated(tries = 20)
    @Label("A registered name leads to its holder, and to nobody when it is unregistered")
    void registers(@ForAll Simulation sim) {
        var cast = new Cast(sim, 2);
        var names = new Names();
        boolean both = sim.chance();
        sim.start("the test", () -> {
            expectHolder(names, BANK, null);
            names.register(BANK, cast.get(0).process());
            if (both) {
                names.register(SHOP, cast.get(1).process());
            }
            expectHolder(names, BANK, cast.get(0));
            expectName(cast.get(0), BANK);
            expectHolder(names, SHOP, both ? cast.get(1) : null);
            names.unregister(BANK);
            expectHolder(names, BANK, null);
            expectName(cast.get(0), null);
            expectHolder(names, SHOP, both ? cast.get(1) : null);
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("A name that is taken is refused, even to its holder, and its holder keeps it")
    void refusesATakenName(@ForAll Simulation sim) {
        var cast = new Cast(sim, 2);
        var names = new Names();
        Pid second = cast.get(sim.between(0, 1));
        sim.start("the test", () -> {
            names.register(BANK, cast.get(0).process());
            Expect.that("what registering " + second + " as 'bank' too threw", registering(names, BANK, second))
                    .is("IllegalArgumentException");
            expectHolder(names, BANK, cast.get(0));
            expectName(cast.get(0), BANK);
            expectName(cast.get(1), null);
        });
        sim.run();
    }

    @Simulated(tries = 10)
    @Label("A second name for the same process is refused, and stays free")
    void refusesASecondName(@ForAll Simulation sim) {
        var cast = new Cast(sim, 2);
        var names = new Names();
        sim.start("the test", () -> {
            names.register(BANK, cast.get(0).process());
            Expect.that("what a second name threw", registering(names, SHOP, cast.get(0)))
                    .is("IllegalArgumentException");
            expectHolder(names, SHOP, null);
            expectHolder(names, BANK, cast.get(0));
            expectName(cast.get(0), BANK);
            names.register(SHOP, cast.get(1).process());
            expectHolder(names, SHOP, cast.get(1));
        });
        sim.run();
    }

    @Simulated(tries = 10)
    @Label("A process that has ended is refused, and the name stays free")
    void refusesTheDead(@ForAll Simulation sim) {
        var cast = new Cast(sim, 2);
        var names = new Names();
        sim.start("the test", () -> {
            Cast.end(cast.get(0));
            Expect.that("what registering an ended process threw", registering(names, BANK, cast.get(0)))
                    .is("IllegalArgumentException");
            expectName(cast.get(0), null);
            expectHolder(names, BANK, null);
            names.register(BANK, cast.get(1).process());
            expectHolder(names, BANK, cast.get(1));
        });
        sim.run();
    }

    @Simulated(tries = 10)
    @Label("Unregistering a name that nobody holds is refused; after unregister a process may take another name")
    void unregisters(@ForAll Simulation sim) {
        var cast = new Cast(sim, 1);
        var names = new Names();
        sim.start("the test", () -> {
            String thrown = Lab.thrownBy(() -> names.unregister(BANK));
            Expect.that("what unregister threw", thrown).is("IllegalArgumentException");
            names.register(BANK, cast.get(0).process());
            names.unregister(BANK);
            thrown = Lab.thrownBy(() -> names.unregister(BANK));
            Expect.that("what unregister threw the second time", thrown).is("IllegalArgumentException");
            names.register(SHOP, cast.get(0).process());
            expectHolder(names, SHOP, cast.get(0));
            expectName(cast.get(0), SHOP);
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("release frees the name of its holder, and never takes it from someone else")
    void releasesOnlyItsOwn(@ForAll Simulation sim) {
        var cast = new Cast(sim, 2);
        var names = new Names();
        boolean byHolder = sim.chance();
        sim.start("the test", () -> {
            names.register(BANK, cast.get(0).process());
            names.release(BANK, cast.get(byHolder ? 0 : 1).process());
            expectHolder(names, BANK, byHolder ? null : cast.get(0));
            expectName(cast.get(0), byHolder ? null : BANK);
        });
        sim.run();
    }

    @Simulated(tries = 10)
    @Label("Each node has its own names")
    void nodesShareNothing(@ForAll Simulation sim) {
        var cast = new Cast(sim, 2);
        var here = new Names();
        var there = new Names();
        sim.start("the test", () -> {
            here.register(BANK, cast.get(0).process());
            expectHolder(there, BANK, null);
            there.register(BANK, cast.get(1).process());
            expectHolder(here, BANK, cast.get(0));
        });
        sim.run();
    }

    @Simulated(tries = 1)
    @Label("Whoever is done with the names leaves them free for others, also after a refusal")
    void keepsNobodyOut(@ForAll Simulation sim) {
        var cast = new Cast(sim, 3);
        var names = new Names();
        Pid ended = cast.get(2);
        Cast.end(ended);
        Lab.oneByOne(
                sim,
                List.of(
                        () -> registering(names, BANK, cast.get(0)),
                        () -> registering(names, BANK, cast.get(1)),
                        () -> registering(names, SHOP, cast.get(0)),
                        () -> registering(names, SHOP, ended),
                        () -> names.whereis(BANK),
                        () -> names.release(BANK, cast.get(1).process()),
                        () -> Lab.thrownBy(() -> names.unregister(SHOP)),
                        () -> names.unregister(BANK)));
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Names.class).check();
    }
}
