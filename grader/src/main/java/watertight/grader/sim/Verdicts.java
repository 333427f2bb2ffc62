package watertight.grader.sim;

import java.time.Duration;
import java.util.List;

/** Finds out, at the end of a simulation, who was where. */
final class Verdicts {

    private Verdicts() {}

    static Deadlock deadlock(Roster roster) {
        List<Waiting> unfinished =
                roster.unfinished().stream().map(Roster.Member::waiting).toList();
        return new Deadlock(
                unfinished,
                waiting(roster).stream().filter(waiting -> !waiting.actor()).toList());
    }

    /** Threads that are alive and wait where the course's code can be seen. */
    static List<Waiting> waiting(Roster roster) {
        return roster.in(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.BLOCKED).stream()
                .map(Roster.Member::waiting)
                .filter(waiting -> waiting.where().isKnown())
                .toList();
    }

    static Livelock busy(Roster roster, long steps) {
        Waiting busy = running(roster);
        return Livelock.ofSteps(steps, busy.who(), busy.where());
    }

    /** Without stack or memory: called when there is some again. */
    static Verdict exhausted(Roster roster, Thread thread, VirtualMachineError error) {
        Roster.Member member = roster.of(thread);
        String who = member == null ? "a thread" : member.name;
        Place where = Place.in(error.getStackTrace());
        return error instanceof StackOverflowError overflow
                ? new OutOfStack(who, where, overflow)
                : new OutOfMemory(who, where);
    }

    static Hung hung(Roster roster, Duration patience) {
        Waiting stuck = running(roster);
        return new Hung(patience, stuck.who(), stuck.where());
    }

    private static Waiting running(Roster roster) {
        return roster.in(Thread.State.RUNNABLE).stream()
                .map(Roster.Member::waiting)
                .filter(waiting -> waiting.where().isKnown())
                .findFirst()
                .orElse(new Waiting("a thread", Place.UNKNOWN, false));
    }
}
