package watertight.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;

/** Links alone, without running processes. */
@Exercise("1.11")
class LinksTest {

    /** Links, and beside them the plain set of pairs that they should be. */
    private static final class Twin {
        final Simulation sim;
        final Cast cast;
        final Links links = new Links();
        final Set<Set<Pid>> pairs = new HashSet<>();

        Twin(Simulation sim, Cast cast) {
            this.sim = sim;
            this.cast = cast;
        }

        void link(Pid one, Pid other) {
            sim.note("the test", "links " + one + " with " + other);
            Expect.that("link(" + one + ", " + other + ")", links.link(one, other))
                    .is(other.isAlive());
            if (one.isAlive() && other.isAlive() && one != other) {
                pairs.add(Set.of(one, other));
            }
        }

        void unlink(Pid one, Pid other) {
            sim.note("the test", "unlinks " + one + " from " + other);
            links.unlink(one, other);
            if (one != other) {
                pairs.remove(Set.of(one, other));
            }
        }

        void end(Pid pid) {
            sim.note("the test", "ends " + pid);
            Set<Pid> expected = partners(pid);
            Cast.end(pid);
            List<Pid> told = links.breakAll(pid);
            Expect.that("links broken by the end of " + pid, Cast.sorted(told)).is(Cast.sorted(expected));
            pairs.removeIf(pair -> pair.contains(pid));
        }

        Set<Pid> partners(Pid pid) {
            Set<Pid> partners = new HashSet<>();
            pairs.stream().filter(pair -> pair.contains(pid)).forEach(partners::addAll);
            partners.remove(pid);
            return partners;
        }

        void check() {
            for (Pid pid : cast.all()) {
                Expect.that(pid + " is linked with", Cast.sorted(links.of(pid))).is(Cast.sorted(partners(pid)));
            }
        }
    }

    @Simulated(tries = 200)
    @Label("A link has two ends: each knows the other, until one is unlinked or ends, whichever side asked")
    void keepsBothEnds(@ForAll Simulation sim) {
        var cast = new Cast(sim, 4);
        var twin = new Twin(sim, cast);
        List<BiConsumer<Pid, Pid>> steps =
                List.of(twin::link, twin::link, twin::link, twin::unlink, (one, _) -> twin.end(one));
        var choices = Lab.several(sim.between(1, 10), () -> sim.oneOf(steps));
        var ones = Lab.several(choices.size(), () -> sim.oneOf(cast.all()));
        var others = Lab.several(choices.size(), () -> sim.oneOf(cast.all()));
        sim.start("the test", () -> {
            for (int i = 0; i < choices.size(); i++) {
                choices.get(i).accept(ones.get(i), others.get(i));
                twin.check();
            }
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("Linking twice makes one link: one unlink removes it, and an end tells each process once")
    void linksOnce(@ForAll Simulation sim) {
        var cast = new Cast(sim, 2);
        var twin = new Twin(sim, cast);
        Pid one = cast.get(0);
        Pid other = cast.get(1);
        boolean unlinks = sim.chance();
        sim.start("the test", () -> {
            twin.link(one, other);
            twin.link(one, other);
            twin.link(other, one);
            if (unlinks) {
                twin.unlink(other, one);
            }
            twin.end(one);
            twin.check();
        });
        sim.run();
    }

    @Simulated(tries = 100)
    @Label("of returns a copy: it can be read while links come and go")
    void returnsACopy(@ForAll Simulation sim) {
        var cast = new Cast(sim, 4);
        var links = new Links();
        Pid one = cast.get(0);
        sim.start("reader", () -> {
            links.link(one, cast.get(1));
            links.link(one, cast.get(2));
            Set<Pid> copy = links.of(one);
            links.link(one, cast.get(3));
            links.unlink(one, cast.get(1));
            Expect.that("the copy taken before", Cast.sorted(copy)).is(List.of("<2>", "<3>"));
        });
        sim.run();
    }

    @Simulated(tries = 1)
    @Label("Whoever is done with the links leaves them free for others")
    void keepsNobodyOut(@ForAll Simulation sim) {
        var cast = new Cast(sim, 3);
        var links = new Links();
        Pid one = cast.get(0);
        Pid ended = cast.get(2);
        Cast.end(ended);
        Lab.oneByOne(
                sim,
                List.of(
                        () -> links.link(one, cast.get(1)),
                        () -> links.link(one, one),
                        () -> links.link(one, ended),
                        () -> links.of(one),
                        () -> links.unlink(one, ended),
                        () -> links.breakAll(ended)));
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Links.class).check();
    }
}
