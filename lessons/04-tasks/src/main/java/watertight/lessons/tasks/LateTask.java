package watertight.lessons.tasks;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.task.AwaitTimeoutException;
import watertight.task.Task;

/** An await that comes to nothing: once the caller dies of it, once it doesn't. */
public final class LateTask {

    private static final Duration SHORT = Duration.ofMillis(30);

    private LateTask() {}

    static void main() {
        Scene.play(self -> {
            dies(self);
            catches(self);
        });
    }

    private static void dies(Self self) throws InterruptedException {
        Pid boss = self.pid();
        // tag::dies[]
        Pid caller = self.node().spawn(me -> {
            Task<String> slow = Task.async(me, task -> never());
            boss.send(slow.pid());
            slow.await(me, SHORT);
        });
        // end::dies[]
        Pid task = self.receive(Pid.class);
        self.monitor(task);
        self.receive(Down.class);
        IO.println("the caller died of it: " + !caller.isAlive() + ", and the task with it: " + !task.isAlive());
    }

    private static void catches(Self self) throws InterruptedException {
        // tag::catches[]
        var gate = new CountDownLatch(1);
        Task<String> slow = Task.async(self, task -> {
            gate.await();
            return "too late";
        });
        try {
            slow.await(self, SHORT);
        } catch (AwaitTimeoutException late) {
            IO.println("caught, and the task lives: " + slow.pid().isAlive());
        }
        // end::catches[]
        // tag::late[]
        self.monitor(slow.pid());
        gate.countDown();
        self.receive(Down.class);
        IO.println("its result is in my mailbox: " + self.receive(Duration.ZERO).isPresent());
        // end::late[]
    }

    private static String never() throws InterruptedException {
        Thread.sleep(Duration.ofHours(1));
        return "never";
    }
}
