package watertight.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watertight.process.Down;
import watertight.process.Self;
import watertight.process.Timer;

/** As OTP does it: one timer for all, whose message is waited for together with the results. */
final class ManyTasks<T> {

    private record TimeIsUp() {}

    private final Self self;
    private final List<Task<T>> tasks;
    private final Duration timeout;
    private final TimeIsUp timeIsUp = new TimeIsUp();
    private final TaskResult<T>[] results;
    private final Map<Object, Integer> places = new HashMap<>();
    private int missing;

    @SuppressWarnings("unchecked")
    ManyTasks(Self self, List<Task<T>> tasks, Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("A timeout can't be negative.");
        }
        tasks.forEach(task -> task.checkOwner(self));
        this.self = self;
        this.tasks = tasks;
        this.timeout = timeout;
        this.results = new TaskResult[tasks.size()];
        this.missing = tasks.size();
        for (int i = 0; i < tasks.size(); i++) {
            places.put(tasks.get(i).address(), i);
            places.put(tasks.get(i).monitor(), i);
        }
    }

    List<T> await() throws InterruptedException {
        TaskEndedException ended = collect(true);
        for (int i = 0; i < results.length; i++) {
            if (results[i] == null) {
                results[i] = tasks.get(i).giveUp(self).map(this::ok).orElse(null);
            }
        }
        if (ended != null) {
            throw ended;
        }
        List<Task<T>> late = new ArrayList<>();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            if (results[i] instanceof TaskResult.Ok<T>(var value)) {
                values.add(value);
            } else {
                late.add(tasks.get(i));
            }
        }
        if (!late.isEmpty()) {
            throw new AwaitTimeoutException(late, timeout);
        }
        return values;
    }

    private TaskResult<T> ok(Answer answer) {
        return new TaskResult.Ok<>(tasks.get(places.get(answer.to())).value(answer));
    }

    List<Optional<TaskResult<T>>> yield() throws InterruptedException {
        collect(false);
        return Arrays.stream(results).map(Optional::ofNullable).toList();
    }

    /** Until none is missing, the time is up, or, if that is to be the end of it, one has ended without a result. */
    private TaskEndedException collect(boolean untilOneEnds) throws InterruptedException {
        boolean isForever = timeout.compareTo(Duration.ofDays(36_525)) > 0;
        Timer timer = isForever ? null : self.node().sendAfter(self.pid(), timeIsUp, timeout);
        TaskEndedException ended = null;
        boolean isUp = false;
        while (missing > 0 && ended == null && !isUp) {
            Object message = self.receive(it -> it == timeIsUp || places.containsKey(key(it)));
            isUp = message == timeIsUp;
            if (!isUp) {
                ended = take(message, untilOneEnds);
            }
        }
        if (timer != null && !isUp && timer.cancel().isEmpty()) {
            self.receive(it -> it == timeIsUp);
        }
        return ended;
    }

    private TaskEndedException take(Object message, boolean untilOneEnds) throws InterruptedException {
        int place = places.get(key(message));
        results[place] = tasks.get(place).result(self, message);
        missing--;
        return untilOneEnds && results[place] instanceof TaskResult.Exit<T>(var reason)
                ? new TaskEndedException(tasks.get(place), reason)
                : null;
    }

    private static Object key(Object message) {
        return switch (message) {
            case Answer answer -> answer.to();
            case Down down -> down.monitor();
            default -> message;
        };
    }
}
