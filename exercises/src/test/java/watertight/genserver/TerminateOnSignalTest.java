package watertight.genserver;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** A server that is ended from outside: who of those may clean up. */
@Exercise("2.8")
class TerminateOnSignalTest {

    /** What the parent of a server does, in the end. */
    @FunctionalInterface
    private interface Deed {
        void of(Self parent, Pid server) throws Exception;
    }

    private static Deed signal(ExitReason reason) {
        return (parent, server) -> parent.exit(server, reason);
    }

    private static Deed end(ExitReason reason) {
        return (parent, server) -> {
            throw parent.exit(reason);
        };
    }

    /** Starts a server, linked to a parent that survives its end, and that does its deed as soon as all wait. */
    private static Pid start(Lab lab, Obedient server, Deed deed) throws InterruptedException {
        List<Pid> pids = new ArrayList<>();
        Pid starter = lab.node().spawn(parent -> {
            parent.trapExits(true);
            pids.add(GenServer.startLink(parent, server).orElseThrow());
            parent.receive(Deed.class).of(parent, pids.get(0));
            Lab.forever();
        });
        Lab.settle();
        starter.send(deed);
        return pids.get(0);
    }

    private static ExitReason harmful(Simulation sim) {
        return sim.oneOf(List.of(
                ExitReason.SHUTDOWN, ExitReason.shutdown("tired"), ExitReason.crash("broken"), ExitReason.KILLED));
    }

    private static final Obedient.Order BUSY = new Obedient.Order("be busy", (self, from, state) -> {
        Lab.forever();
        return Result.noReply(state);
    });

    private static void count(Caller caller, Pid server, int times) {
        for (int i = 0; i < times; i++) {
            GenServer.cast(caller, server, Obedient.COUNT);
        }
    }

    @Simulated(tries = 80)
    @Label("Where exits are not trapped, a signal ends the server, its parent's too, and it never terminates")
    void plainServersJustEnd(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var reason = harmful(sim);
        Deed deed = sim.oneOf(List.of(
                signal(reason), end(reason), (parent, server) -> lab.node().exit(server, reason)));
        var server = new Obedient(false);
        boolean busy = sim.chance();
        lab.play(() -> {
            Pid pid = start(lab, server, deed);
            if (busy) {
                GenServer.cast(lab.node(), pid, BUSY);
            }
            Lab.settle();
            Expect.that("the reason the server ended with", lab.reasonOf(pid)).is(reason);
            Expect.that("what terminate was given", server.terminations).is(List.of());
        });
    }

    @Simulated(tries = 40)
    @Label("Where exits are not trapped, a parent that sends a normal signal, or ends normally, means nothing")
    void normalMeansNothing(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Deed deed = sim.oneOf(List.of(signal(ExitReason.NORMAL), end(ExitReason.NORMAL)));
        var server = new Obedient(false);
        lab.play(() -> {
            Pid pid = start(lab, server, deed);
            Lab.settle();
            GenServer.cast(lab.node(), pid, Obedient.COUNT);
            Lab.settle();
            Expect.that("the server is alive", pid.isAlive()).isTrue();
            Expect.that("what it did afterwards", server.taken).is(List.of(Obedient.COUNT));
        });
    }

    @Simulated(tries = 40)
    @Label("A server that is killed never terminates, whether it traps exits or not, busy or not")
    void theKilledJustEnd(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Obedient(sim.chance());
        boolean busy = sim.chance();
        lab.play(() -> {
            Pid pid = start(lab, server, (parent, child) -> Lab.forever());
            if (busy) {
                GenServer.cast(lab.node(), pid, BUSY);
            }
            Lab.settle();
            lab.node().kill(pid);
            Lab.settle();
            Expect.that("the reason the server ended with", lab.reasonOf(pid)).is(ExitReason.KILLED);
            Expect.that("what terminate was given", server.terminations).is(List.of());
        });
    }

    @Simulated(tries = 100)
    @Label(
            "Where exits are trapped, the parent's signal or end, even a normal one, terminates the server with its reason")
    void theParentDecides(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var reason = sim.chance() ? harmful(sim) : ExitReason.NORMAL;
        Deed deed = sim.oneOf(List.of(signal(reason), end(reason)));
        var server = new Obedient(true);
        int before = sim.between(0, 3);
        int after = sim.between(0, 2);
        lab.play(() -> {
            Pid pid = start(lab, server, (parent, child) -> {
                count(parent, child, before);
                deed.of(parent, child);
            });
            Lab.settle();
            count(lab.node(), pid, after);
            Lab.settle();
            Expect.that("what terminate was given", server.terminations)
                    .is(List.of(new Obedient.Terminated(reason, before)));
            Expect.that("the reason the server ended with", lab.reasonOf(pid)).is(reason);
            Expect.that("the messages the server handled", server.taken.size()).is(before);
        });
    }

    @Simulated(tries = 40)
    @Label("Where exits are trapped, a parent that is killed terminates the server with the reason KILLED")
    void theParentIsKilled(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Obedient(true);
        lab.play(() -> {
            Pid pid = start(lab, server, (parent, child) -> lab.node().kill(parent.pid()));
            Lab.settle();
            Expect.that("what terminate was given", server.terminations)
                    .is(List.of(new Obedient.Terminated(ExitReason.KILLED, 0)));
            Expect.that("the reason the server ended with", lab.reasonOf(pid)).is(ExitReason.KILLED);
        });
    }
}
