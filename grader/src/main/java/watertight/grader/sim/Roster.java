package watertight.grader.sim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The threads of one simulation, in the order they were started. Ended ones are forgotten now and then. */
final class Roster {

    /** A simulated thread. */
    static final class Member {

        final Thread thread;
        final boolean actor;
        String name;
        boolean finished;
        boolean unwinding;

        private Member(Thread thread, String name, boolean actor) {
            this.thread = thread;
            this.name = name;
            this.actor = actor;
        }

        Waiting waiting() {
            return new Waiting(name, Place.in(thread.getStackTrace()), actor);
        }
    }

    private final Map<Thread, Member> members = new LinkedHashMap<>();
    private int started;
    private int tidyAt = 64;

    /** Adds {@code thread} when it starts, unless it is there already. */
    synchronized Member add(Thread thread, boolean actor) {
        Member known = members.get(thread);
        if (known != null) {
            return known;
        }
        tidy();
        started++;
        String name = thread.getName().isEmpty() ? "thread " + started : thread.getName();
        Member member = new Member(thread, name, actor);
        members.put(thread, member);
        return member;
    }

    synchronized Member of(Thread thread) {
        return members.get(thread);
    }

    /** All that have not ended. */
    synchronized List<Member> alive() {
        return members.values().stream()
                .filter(member -> member.thread.isAlive())
                .toList();
    }

    /** Actors whose task has not come to its end. */
    synchronized List<Member> unfinished() {
        return members.values().stream()
                .filter(member -> member.actor && !member.finished)
                .toList();
    }

    /** True if a thread waits for a monitor of the JVM, which another thread of the JVM hands on. */
    synchronized boolean anyBlocked() {
        for (Member member : members.values()) {
            if (member.thread.getState() == Thread.State.BLOCKED) {
                return true;
            }
        }
        return false;
    }

    synchronized List<Member> in(Thread.State... states) {
        List<Member> found = new ArrayList<>();
        for (Member member : members.values()) {
            if (List.of(states).contains(member.thread.getState())) {
                found.add(member);
            }
        }
        return found;
    }

    synchronized void clear() {
        members.clear();
    }

    private void tidy() {
        if (members.size() >= tidyAt) {
            members.values()
                    .removeIf(member ->
                            member.thread.getState() == Thread.State.TERMINATED && (!member.actor || member.finished));
            tidyAt = Math.max(64, members.size() * 2);
        }
    }
}
