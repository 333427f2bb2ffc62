package watertight.process;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** Links alone, by several threads at the same time. */
@Exercise("1.11")
class LinkRacesTest {

    @Simulated(tries = 1000)
    @Label("If a process is linked while it ends, there is a link that its end breaks, or no link: one of both, once")
    void linkRacesWithEnd(@ForAll Simulation sim) {
        int linkers = sim.between(1, 4);
        var cast = new Cast(sim, linkers + 1);
        var links = new Links();
        Pid ending = cast.get(linkers);
        List<Pid> linked = new ArrayList<>();
        List<Pid> told = new ArrayList<>();
        for (Pid linker : cast.all().subList(0, linkers)) {
            sim.start("linker " + linker, () -> {
                if (links.link(linker, ending)) {
                    linked.add(linker);
                }
            });
        }
        sim.start("the ending process", () -> {
            Cast.end(ending);
            told.addAll(links.breakAll(ending));
        });
        sim.run();
        var expected = Cast.sorted(linked);
        Expect.that("told of the end, where link returned true for " + expected, Cast.sorted(told))
                .is(expected);
        sim.start("the test", () -> {
            for (Pid pid : cast.all()) {
                Expect.that(pid + " is linked with", Cast.sorted(links.of(pid))).is(List.of());
            }
        });
        sim.run();
    }

    @Simulated(tries = 300)
    @Label("However unlink, link and an end fall together, no half of a link stays behind")
    void leavesNoHalves(@ForAll Simulation sim) {
        var cast = new Cast(sim, 2);
        var links = new Links();
        Pid one = cast.get(0);
        Pid other = cast.get(1);
        boolean ends = sim.chance();
        boolean relinks = sim.chance();
        sim.start("one", () -> {
            links.link(one, other);
            links.unlink(one, other);
        });
        sim.start("other", () -> {
            if (relinks) {
                links.link(other, one);
            }
            if (ends) {
                Cast.end(other);
                links.breakAll(other);
            }
        });
        sim.run();
        sim.start("the test", () -> {
            boolean linked = !links.of(one).isEmpty();
            Expect.that("<1> is linked with", Cast.sorted(links.of(one)))
                    .isOneOf(List.of(), ends ? List.of() : List.of("<2>"));
            Expect.that("<2> is linked with", Cast.sorted(links.of(other))).is(linked ? List.of("<1>") : List.of());
        });
        sim.run();
    }

    @Simulated(tries = 300)
    @Label("Two processes that link with each other at once do not wait for each other, and make one link")
    void linkEachOther(@ForAll Simulation sim) {
        var cast = new Cast(sim, 3);
        var links = new Links();
        Pid one = cast.get(0);
        Pid other = cast.get(1);
        sim.start("one", () -> links.link(one, other));
        sim.start("other", () -> links.link(other, one));
        sim.start("third", () -> links.link(cast.get(2), one));
        sim.run();
        sim.start("the test", () -> {
            Expect.that("<1> is linked with", Cast.sorted(links.of(one))).is(List.of("<2>", "<3>"));
            Expect.that("<2> is linked with", Cast.sorted(links.of(other))).is(List.of("<1>"));
            Cast.end(other);
            Expect.that("links broken by the end of <2>", links.breakAll(other)).is(List.of(one));
        });
        sim.run();
    }

    @Simulated(tries = 200)
    @Label("Two linked processes that end at once leave no link behind")
    void endTogether(@ForAll Simulation sim) {
        var cast = new Cast(sim, 3);
        var links = new Links();
        for (int i = 0; i < 2; i++) {
            Pid pid = cast.get(i);
            links.link(cast.get(0), cast.get(1));
            links.link(pid, cast.get(2));
            sim.start("end of " + pid, () -> {
                Cast.end(pid);
                links.breakAll(pid);
            });
        }
        sim.run();
        sim.start("the test", () -> {
            for (Pid pid : cast.all()) {
                Expect.that(pid + " is linked with", Cast.sorted(links.of(pid))).is(List.of());
            }
        });
        sim.run();
    }
}
