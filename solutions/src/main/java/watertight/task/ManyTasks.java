package watertight.task;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watertight.process.Down;
import watertight.process.Self;

/** Several tasks whose owner waits for all of them together, until one moment. */
final class ManyTasks<T> {

    private final Self self;
    private final List<Task<T>> tasks;
    private final Duration timeout;
    private final Instant begin;
    // begin 4.5: the fields you need
    /** Whose news a message is: each task stands here twice, under its address and under its monitor. */
    private final Map<Object, Task<T>> byNews = new HashMap<>();

    private final Map<Task<T>, TaskResult<T>> results = new HashMap<>();
    private final Set<Task<T>> missing = new LinkedHashSet<>();
    /** Those that have answered, and whose Down has fired: it may come long after, behind the answers of very many. */
    private final Set<Task<T>> owingDown = new LinkedHashSet<>();
    // end 4.5

    /** @throws IllegalArgumentException if this process does not own all of the tasks, or the timeout is negative */
    ManyTasks(Self self, List<Task<T>> tasks, Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException(
                    "A timeout of " + timeout + " is negative: use Duration.ZERO to look once and not wait.");
        }
        tasks.forEach(task -> task.checkOwner(self));
        this.self = self;
        this.tasks = List.copyOf(tasks);
        this.timeout = timeout;
        this.begin = self.node().now();
    }

    // tag::many[]
    /** What is left of the timeout, which began with this object; zero if nothing is. */
    private Duration timeLeft() {
        // begin 4.5
        Duration passed = Duration.between(begin, self.node().now());
        return passed.compareTo(timeout) < 0 ? timeout.minus(passed) : Duration.ZERO;
        // end 4.5
    }

    /**
     * Waits for the results of all, in whatever order they come.
     *
     * @return the results, in the order of the tasks
     * @throws TaskEndedException at once when one ends without a result; nothing of the others stays behind, as if they
     *     had been given up
     * @throws AwaitTimeoutException if the time is up before all have come; it names those that are missing
     */
    List<T> await() throws InterruptedException {
        // begin 4.5
        expectAll();
        Optional<Object> news = next();
        while (news.isPresent()) {
            Task<T> task = byNews.get(key(news.get()));
            take(task, news.get());
            if (results.get(task) instanceof TaskResult.Exit<T>(var reason)) {
                giveUpMissing();
                throw new TaskEndedException(task, reason);
            }
            news = next();
        }
        giveUpMissing();
        if (!missing.isEmpty()) {
            throw new AwaitTimeoutException(List.copyOf(missing), timeout);
        }
        return tasks.stream().map(results::get).map(ManyTasks::value).toList();
        // end 4.5
    }

    /**
     * Waits until all have ended or the time is up, whichever is first. Those that are not ready can be asked again.
     *
     * @return what became of each, in the order of the tasks; empty for those that have not ended
     */
    List<Optional<TaskResult<T>>> yield() throws InterruptedException {
        // begin 4.5
        expectAll();
        Optional<Object> news = next();
        while (news.isPresent()) {
            take(byNews.get(key(news.get())), news.get());
            news = next();
        }
        takeDowns();
        return tasks.stream()
                .map(task -> Optional.ofNullable(results.get(task)))
                .toList();
        // end 4.5
    }
    // end::many[]

    // begin 4.5: your private methods
    private void expectAll() {
        for (Task<T> task : tasks) {
            byNews.put(task.address(), task);
            byNews.put(task.monitor(), task);
            missing.add(task);
        }
    }

    /** The next news of one of them; empty if none is missing any more, or the time is up. */
    private Optional<Object> next() throws InterruptedException {
        return missing.isEmpty()
                ? Optional.empty()
                : self.receive(message -> byNews.containsKey(key(message)), timeLeft());
    }

    /** What tells whose news this is; the message itself if it is no news. */
    private static Object key(Object message) {
        return switch (message) {
            case Answer answer -> answer.to();
            case Down down -> down.monitor();
            default -> message;
        };
    }

    private void take(Task<T> task, Object news) throws InterruptedException {
        switch (news) {
            case Answer answer -> answered(task, answer);
            case Down _ when owingDown.remove(task) -> {}
            default -> {
                results.put(task, task.result(self, news));
                missing.remove(task);
            }
        }
    }

    private void answered(Task<T> task, Answer answer) {
        results.put(task, new TaskResult.Ok<>(task.value(answer)));
        missing.remove(task);
        if (!self.demonitor(task.monitor())) {
            owingDown.add(task);
        }
    }

    private void giveUpMissing() throws InterruptedException {
        takeDowns();
        for (Task<T> task : List.copyOf(missing)) {
            Optional<Answer> answer = task.giveUp(self);
            if (answer.isPresent()) {
                answered(task, answer.get());
            }
        }
    }

    private void takeDowns() throws InterruptedException {
        for (Task<T> task : owingDown) {
            self.demonitorAndFlush(task.monitor());
        }
    }

    private static <T> T value(TaskResult<T> result) {
        return ((TaskResult.Ok<T>) result).value();
    }
    // end 4.5
}
