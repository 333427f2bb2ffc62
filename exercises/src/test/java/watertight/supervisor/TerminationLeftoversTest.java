package watertight.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** What stays behind when a child has been stopped: nothing. */
@Exercise("3.1")
class TerminationLeftoversTest {

    /** A child that ends as soon as it hears something. */
    private static final Body OBEDIENT = self -> {
        self.trapExits(true);
        self.receive();
    };

    private static Shutdown any(Simulation sim) {
        return sim.oneOf(List.of(
                Shutdown.INFINITY,
                Shutdown.after(Duration.ZERO),
                Shutdown.after(Duration.ofSeconds(5)),
                Shutdown.BRUTAL_KILL));
    }

    /** All messages that are there. */
    private static List<Object> mailbox(Self self) throws InterruptedException {
        List<Object> messages = new ArrayList<>();
        Optional<Object> next = self.receive(Duration.ZERO);
        while (next.isPresent()) {
            messages.add(next.get());
            next = self.receive(Duration.ZERO);
        }
        return messages;
    }

    @Simulated(tries = 60)
    @Label("A child that has ended before is no problem: stop returns at once, and takes what is left of it")
    void hasEndedBefore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(
                ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.crash("broken"), ExitReason.shutdown("tired")));
        Shutdown shutdown = any(sim);
        lab.process("supervisor", self -> {
            self.trapExits(true);
            Pid child = self.spawnLink(other -> {
                throw other.exit(reason);
            });
            Lab.settle();
            Duration before = sim.now();
            Termination.stop(self, child, shutdown);
            Expect.that("the time that stop took", sim.now().minus(before)).is(Duration.ZERO);
            Expect.that("messages left in the supervisor's mailbox", mailbox(self))
                    .is(List.of());
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("Of a child that was killed no message stays, neither the news of its end nor its exit signal")
    void killed(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Shutdown shutdown = sim.oneOf(List.of(Shutdown.after(Duration.ofMillis(3)), Shutdown.BRUTAL_KILL));
        lab.process("supervisor", self -> {
            self.trapExits(true);
            Pid child = self.spawnLink(other -> {
                other.trapExits(true);
                Lab.forever();
            });
            Lab.settle();
            Termination.stop(self, child, shutdown);
            Lab.settle();
            Expect.that("messages left in the supervisor's mailbox", mailbox(self))
                    .is(List.of());
        });
        lab.run();
    }

    @Simulated(tries = 300)
    @Label("However the end of the child and its stop meet, stop returns, and no link, no monitor and no timer stays")
    void endsMeanwhile(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var end = Duration.ofMillis(sim.between(1, 3));
        var start = Duration.ofMillis(sim.between(1, 3));
        var shutdown = sim.oneOf(
                List.of(Shutdown.INFINITY, Shutdown.after(Duration.ofMillis(sim.between(0, 2))), Shutdown.BRUTAL_KILL));
        lab.process("supervisor", self -> {
            self.trapExits(true);
            Pid child = self.spawnLink(other -> {
                other.trapExits(true);
                Simulation.pass(end);
            });
            Simulation.pass(start);
            Termination.stop(self, child, shutdown);
            Expect.that("the child is alive when stop returns", child.isAlive()).isFalse();
            Lab.settle();
            var info = lab.node().info(self.pid()).orElseThrow();
            Expect.that("links left", List.copyOf(info.links())).is(List.of());
            Expect.that("timers left", sim.timersPending()).is(0);
            for (Object message : mailbox(self)) {
                // Its exit signal may be late. The news of its end may not.
                if (!(message instanceof Exit exit && exit.from() == child)) {
                    throw Expect.never("stop left this in the supervisor's mailbox: " + message);
                }
            }
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("What else is in the supervisor's mailbox stays there, in order")
    void touchesNothingElse(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Shutdown shutdown = any(sim);
        lab.process("supervisor", self -> {
            self.trapExits(true);
            Pid child = self.spawnLink(OBEDIENT);
            Pid sibling = self.spawnLink(other -> {});
            Lab.settle();
            Self.Spawned watched = self.spawnMonitor(other -> {});
            Lab.settle();
            self.pid().send("a question");
            Termination.stop(self, child, shutdown);
            List<Object> left = mailbox(self);
            left.removeIf(message -> message instanceof Exit exit && exit.from() == child);
            Expect.that("messages in the supervisor's mailbox", left)
                    .is(List.of(
                            new Exit(sibling, ExitReason.NORMAL),
                            new Down(watched.monitor(), watched.pid(), ExitReason.NORMAL),
                            "a question"));
        });
        lab.run();
    }
}
