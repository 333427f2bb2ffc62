package watertight.lessons.supervisors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import watertight.genserver.GenServer;
import watertight.genserver.ServerEndedException;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.ChildState;
import watertight.supervisor.Supervisor;

/** Workers that tell what happens to them, so that a demo can say it in one line. */
record Crew(Self boss) {

    ChildSpec worker(String name) {
        return ChildSpec.worker(name, supervisor -> GenServer.startLink(supervisor, new Worker(name, boss.pid())));
    }

    /** A worker crashes. What the crew has told when its supervisor has dealt with that. */
    String crash(Pid supervisor, String id) throws InterruptedException {
        return end(supervisor, id, ExitReason.crash("boom"));
    }

    String end(Pid supervisor, String id, ExitReason reason) throws InterruptedException {
        bringDown(supervisor, id, reason);
        return told();
    }

    void bringDown(Pid supervisor, String id, ExitReason reason) throws InterruptedException {
        Pid worker = pid(supervisor, id);
        GenServer.cast(boss, worker, reason);
        awaitEnd(worker);
        awaitNews(supervisor, worker);
    }

    Pid pid(Pid supervisor, String id) throws InterruptedException {
        return Supervisor.whichChildren(boss, supervisor).stream()
                .filter(child -> child.id().equals(id))
                .findFirst()
                .flatMap(child -> child.pid())
                .orElseThrow();
    }

    ExitReason awaitEnd(Pid process) throws InterruptedException {
        boss.monitor(process);
        return boss.receive(Down.class).reason();
    }

    /** Waits until a supervisor has dealt with the end of this child, or has ended itself. */
    void awaitNews(Pid supervisor, Pid child) throws InterruptedException {
        while (isBusyWith(supervisor, child)) {
            Thread.sleep(Duration.ofMillis(5));
        }
    }

    private boolean isBusyWith(Pid supervisor, Pid child) throws InterruptedException {
        try {
            return Supervisor.whichChildren(boss, supervisor).stream()
                    .anyMatch(info -> info.pid().equals(Optional.of(child)) || info.state() == ChildState.RESTARTING);
        } catch (ServerEndedException gaveUp) {
            return false;
        }
    }

    /** What the crew has told since the last time. */
    String told() throws InterruptedException {
        var all = new ArrayList<String>();
        for (var next = next(); next.isPresent(); next = next()) {
            all.add(next.get().what());
        }
        return String.join(", ", all);
    }

    /** What one of the crew tells next. */
    String tells() throws InterruptedException {
        return boss.receive(Worker.Told.class).what();
    }

    private Optional<Worker.Told> next() throws InterruptedException {
        return boss.receive(Worker.Told.class, Duration.ZERO);
    }
}
