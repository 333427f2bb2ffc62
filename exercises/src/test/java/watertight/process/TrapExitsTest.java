package watertight.process;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

@Exercise("1.12")
class TrapExitsTest {

    private static ExitReason any(Simulation sim) {
        return sim.chance() ? ExitSignalsTest.harmful(sim) : ExitReason.NORMAL;
    }

    /** A process that ends as soon as it runs. */
    private static Body ending(ExitReason reason) {
        return self -> {
            throw self.exit(reason);
        };
    }

    @Simulated(tries = 40)
    @Label("trapExits returns what was true before, at first false")
    void returnsWhatWasBefore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var wishes = Lab.several(sim.between(1, 4), () -> !sim.chance());
        lab.process("trapper", self -> {
            boolean before = false;
            for (boolean wish : wishes) {
                Expect.that("trapExits(" + wish + ")", self.trapExits(wish)).is(before);
                before = wish;
            }
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("Where exits are trapped, a linked process's end is an Exit message with its reason, even a normal one")
    void linkedEndsAreMessages(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var reasons = Lab.several(sim.between(1, 3), () -> any(sim));
        lab.process("trapper", self -> {
            self.trapExits(true);
            for (ExitReason reason : reasons) {
                Pid child = self.spawnLink(ending(reason));
                Expect.that("received", self.receive()).is(new Exit(child, reason));
            }
            Lab.settle();
            Expect.that("messages left", mailboxLength(self)).is(0);
        });
        lab.run();
    }

    private static int mailboxLength(Self self) {
        return self.node().info(self.pid()).orElseThrow().mailboxLength();
    }

    @Simulated(tries = 60)
    @Label("A signal sent by hand is a message too, with any reason and from whomever, even oneself")
    void sentSignalsAreMessages(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = any(sim);
        boolean fromItself = sim.chance();
        lab.process("trapper", self -> {
            self.trapExits(true);
            Pid trapper = self.pid();
            Pid sender = trapper;
            if (fromItself) {
                self.exit(trapper, reason);
            } else {
                sender = lab.node().spawn(other -> other.exit(trapper, reason));
            }
            Expect.that("received", self.receive()).is(new Exit(sender, reason));
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A process that traps exits stops the chain: those behind it do not notice")
    void stopsTheChain(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = ExitSignalsTest.harmful(sim);
        lab.process("trapper", self -> {
            self.trapExits(true);
            Pid behind = self.spawnLink(other -> Lab.forever());
            Pid crashing = self.spawnLink(ending(reason));
            Expect.that("received", self.receive()).is(new Exit(crashing, reason));
            Lab.settle();
            Expect.that("the one behind is alive", behind.isAlive()).isTrue();
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("kill ends even a process that traps exits; who is linked with it is told KILLED, and may trap that")
    void killCannotBeTrapped(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("trapper", self -> {
            self.trapExits(true);
            Pid victim = self.spawnLink(other -> {
                other.trapExits(true);
                Lab.forever();
            });
            Lab.settle();
            lab.node().kill(victim);
            Expect.that("the killed process is alive", victim.isAlive()).isFalse();
            Expect.that("received", self.receive()).is(new Exit(victim, ExitReason.KILLED));
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("Trapping is each process's own matter, and ends when it is switched off")
    void trapsForItselfOnly(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = ExitSignalsTest.harmful(sim);
        lab.play(() -> {
            lab.node().spawn(self -> {
                self.trapExits(true);
                Lab.forever();
            });
            Pid other = lab.idle();
            Pid switchedOff = lab.node().spawn(self -> {
                self.trapExits(true);
                self.trapExits(false);
                Lab.forever();
            });
            Lab.settle();
            for (Pid pid : List.of(other, switchedOff)) {
                lab.node().exit(pid, reason);
                Expect.that("the end of " + pid + ", which does not trap exits", lab.reasonOf(pid))
                        .is(reason);
            }
        });
    }

    @Simulated(tries = 40)
    @Label("A link to an ended process: an Exit message, NO_PROCESS, where exits are trapped, else an exception")
    void linkToTheDead(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean traps = sim.chance();
        lab.process("linker", self -> {
            Pid dead = lab.node().spawn(ending(ExitReason.SHUTDOWN));
            Lab.settle();
            self.trapExits(traps);
            Expect.that("what link threw", Lab.thrownBy(() -> self.link(dead)))
                    .is(traps ? "nothing" : "NoProcessException");
            Expect.that("messages that came", mailboxLength(self)).is(traps ? 1 : 0);
            if (traps) {
                Expect.that("received", self.receive()).is(new Exit(dead, ExitReason.NO_PROCESS));
            }
        });
        lab.run();
    }

    @Simulated(tries = 400)
    @Label("Linked while it ends, a process is reported exactly once: with its reason, or with NO_PROCESS")
    void isToldOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = any(sim);
        lab.process("trapper", self -> {
            self.trapExits(true);
            Pid ending = lab.node().spawn(ending(reason));
            self.link(ending);
            Expect.that("received", self.receive())
                    .isOneOf(new Exit(ending, reason), new Exit(ending, ExitReason.NO_PROCESS));
            Lab.settle();
            Expect.that("messages left", mailboxLength(self)).is(0);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("An Exit message that has arrived stays, even after unlink; unlinked before, none arrives")
    void lateUnlink(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean late = sim.chance();
        lab.process("trapper", self -> {
            self.trapExits(true);
            Pid child = self.spawnLink(other -> {
                Lab.settle();
                throw other.exit(ExitReason.SHUTDOWN);
            });
            if (late) {
                Lab.settle();
                Lab.settle();
            }
            self.unlink(child);
            Lab.settle();
            Lab.settle();
            Expect.that("messages that came", mailboxLength(self)).is(late ? 1 : 0);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("What a process sent before it ended is received before the news of its end")
    void messagesComeFirst(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("trapper", self -> {
            self.trapExits(true);
            Pid trapper = self.pid();
            Pid child = self.spawnLink(other -> {
                trapper.send("last words");
                throw other.exit(ExitReason.SHUTDOWN);
            });
            Expect.that("received first", self.receive()).is("last words");
            Expect.that("received second", self.receive()).is(new Exit(child, ExitReason.SHUTDOWN));
        });
        lab.run();
    }
}
