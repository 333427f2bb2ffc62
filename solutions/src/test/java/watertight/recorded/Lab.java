package watertight.recorded;

import static watertight.recorded.Nothing.NOTHING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import watertight.genserver.CallException;
import watertight.process.Body;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.ProcessExit;
import watertight.process.Self;
import watertight.task.TaskException;

/** What the scripts have in common: {@code _lab.exs} in Java. */
final class Lab {

    /** How long to look out for stragglers: virtual time, so that none is missed and nobody waits. */
    private static final Duration STRAGGLING = Duration.ofMillis(30);
    /** A process that has not ended by then lives. */
    private static final Duration LIVES = Duration.ofMillis(100);

    private final Transcript transcript;
    private final Self main;

    Lab(Transcript transcript, Self main) {
        this.transcript = transcript;
        this.main = main;
        name(main.pid(), "main");
    }

    /** Something done for what it does: it returns nothing. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    void scene(String label) {
        transcript.scene(label);
    }

    void log(String kind, Object... fields) {
        transcript.log(kind, fields);
    }

    void name(Pid pid, String name) {
        transcript.name(pid, name);
    }

    void failed(RuntimeException failure, Called called) {
        transcript.failed(failure, called);
    }

    /** Notes how something ended that returns nothing. */
    void outcome(String what, Action action) throws InterruptedException {
        outcome(what, () -> {
            action.run();
            return NOTHING;
        });
    }

    /** Notes how something ended: it returned a value, it exited, or it threw. */
    void outcome(String what, Callable<?> action) throws InterruptedException {
        String how = "returned";
        Object value;
        try {
            value = action.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (ProcessExit exit) {
            how = "exited";
            value = exit.reason();
        } catch (CallException | TaskException failed) {
            how = "exited";
            value = failed;
        } catch (Exception e) {
            how = "raised";
            value = e;
        }
        log("outcome", "what", what, "how", how, "value", value);
    }

    /** Runs a process and notes the reason it ends with. */
    void proc(String who, Body body) throws InterruptedException {
        var spawned = main.spawnMonitor(self -> {
            self.receive(Idle.Stop.class);
            body.run(self);
        });
        name(spawned.pid(), who);
        spawned.pid().send(new Idle.Stop());
        log("died", "who", who, "reason", reason(spawned.monitor()));
    }

    /** An idle process. */
    Pid idle(String name) throws InterruptedException {
        return idle(name, false);
    }

    /** An idle process that traps exits. */
    Pid trapping(String name) throws InterruptedException {
        return idle(name, true);
    }

    private Pid idle(String name, boolean trapping) throws InterruptedException {
        Pid pid = main.node().spawn(new Idle(main.pid(), trapping));
        main.receive(new Idle.Up(pid)::equals);
        name(pid, name);
        return pid;
    }

    /** Has an idle process do something, and returns what came of it. */
    Object ask(Pid idle, Idle.Question question) throws InterruptedException {
        idle.send(new Idle.Ask(main.pid(), question));
        return ((Idle.Answer) main.receive(m -> m instanceof Idle.Answer answer && answer.by() == idle)).value();
    }

    /** Has an idle process do something that returns nothing. */
    void tell(Pid idle, Body body) throws InterruptedException {
        ask(idle, self -> {
            body.run(self);
            return NOTHING;
        });
    }

    void stop(Pid idle) {
        idle.send(new Idle.Stop());
    }

    void exit(Pid idle, ExitReason reason) {
        idle.send(new Idle.ExitWith(reason));
    }

    /** Notes all messages that main has, and takes them. */
    void logMailbox() throws InterruptedException {
        logMailbox("main", main);
    }

    /** Notes all messages that a process has, and takes them. */
    void logMailbox(String who, Self self) throws InterruptedException {
        log("mailbox", "who", who, "messages", flush(self));
    }

    /** All messages that an idle process has, which it takes. */
    Object mailboxOf(Pid idle) throws InterruptedException {
        return ask(idle, Lab::flush);
    }

    static List<Object> flush(Self self) throws InterruptedException {
        var messages = new ArrayList<>();
        Optional<Object> message = self.receive(STRAGGLING);
        while (message.isPresent()) {
            messages.add(message.get());
            message = self.receive(STRAGGLING);
        }
        return messages;
    }

    /** Lets everything happen that is going to. */
    void settle() throws InterruptedException {
        settle(main);
    }

    /** Lets everything happen that is going to, as another process than main. */
    static void settle(Self self) throws InterruptedException {
        self.receive(message -> false, STRAGGLING);
    }

    /**
     * Waits for the end of a process, which may have come already. Two scripts go on to note the reason, and on the BEAM
     * they were always in time; here schedules are tried where they are not, so their monitors are set beforehand.
     */
    void awaitDown(Pid pid) throws InterruptedException {
        reason(main.monitor(pid));
    }

    /** Waits for what a monitor of main's has to tell. */
    ExitReason reason(Monitor monitor) throws InterruptedException {
        return ((Down) main.receive(isOf(monitor))).reason();
    }

    /** Notes the reason a process ends with, or that it lives. */
    void fate(String who, Monitor monitor) throws InterruptedException {
        Optional<Object> down = main.receive(isOf(monitor), LIVES);
        if (down.isPresent()) {
            log(who + "_died", "reason", ((Down) down.get()).reason());
        } else {
            log(who + "_alive");
        }
    }

    private static Predicate<Object> isOf(Monitor monitor) {
        return message -> message instanceof Down down && down.monitor() == monitor;
    }
}
