package watertight.recorded;

import java.time.Duration;
import java.util.List;
import watertight.process.Self;
import watertight.task.Task;

/** Waits for tasks, as {@link Task} does them. When one fails, it is noted what was {@link Called}, in OTP's words. */
final class Awaited {

    private Awaited() {}

    static <T> T await(Lab lab, Self self, Task<T> task) throws Exception {
        return await(lab, self, task, Task.DEFAULT_TIMEOUT);
    }

    static <T> T await(Lab lab, Self self, Task<T> task, Duration timeout) throws Exception {
        return called("await", task, timeout).noted(lab, () -> task.await(self, timeout));
    }

    static <T> List<T> awaitMany(Lab lab, Self self, List<Task<T>> tasks) throws Exception {
        return awaitMany(lab, self, tasks, Task.DEFAULT_TIMEOUT);
    }

    static <T> List<T> awaitMany(Lab lab, Self self, List<Task<T>> tasks, Duration timeout) throws Exception {
        return called("await_many", tasks, timeout).noted(lab, () -> Task.awaitMany(self, tasks, timeout));
    }

    private static Called called(String function, Object what, Duration timeout) {
        return new Called("Task", function, List.of(what, timeout));
    }
}
