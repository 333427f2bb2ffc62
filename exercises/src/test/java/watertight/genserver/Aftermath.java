package watertight.genserver;

import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** What a call may leave behind with its caller: nothing. */
final class Aftermath {

    private Aftermath() {}

    /** Nothing came of it, nothing will come, and no timer runs. */
    static void isClean(Simulation sim, Self caller) throws InterruptedException {
        Lab.settle();
        Expect.that("messages left in the caller's mailbox", mailboxLength(caller))
                .is(0);
        Expect.that("timers left", sim.timersPending()).is(0);
    }

    /** The same, even when the server ends now: no watch over it is left. */
    static void isCleanEvenAfter(Pid server, Simulation sim, Self caller) throws InterruptedException {
        isClean(sim, caller);
        caller.node().kill(server);
        Lab.settle();
        Expect.that("messages that the caller got when the server ended later", mailboxLength(caller))
                .is(0);
    }

    static int mailboxLength(Self self) {
        return self.node().info(self.pid()).orElseThrow().mailboxLength();
    }
}
