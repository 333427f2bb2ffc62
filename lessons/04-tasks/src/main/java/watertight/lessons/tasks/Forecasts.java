package watertight.lessons.tasks;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import watertight.lessons.Scene;
import watertight.task.Task;

/** Three forecasts, fetched at the same time. */
public final class Forecasts {

    private static final CountDownLatch ALL_ASKED = new CountDownLatch(3);

    private Forecasts() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            List<String> towns = List.of("Bergen", "Cork", "Vigo");
            List<Task<String>> tasks = towns.stream()
                    .map(town -> Task.async(self, task -> forecast(town)))
                    .toList();
            for (Task<String> task : tasks) {
                IO.println(task.await(self));
            }
            // end::use[]
        });
    }

    /** Answers when all three have asked: so they are asked at the same time. */
    private static String forecast(String town) throws InterruptedException {
        ALL_ASKED.countDown();
        ALL_ASKED.await();
        return town + ": rain";
    }
}
