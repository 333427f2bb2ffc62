package watertight.lessons.tasks;

import watertight.lessons.Scene;
import watertight.task.Task;

/** The smallest task there is. */
public final class Await {

    private Await() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Task<Integer> answer = Task.async(self, task -> 6 * 7);
            IO.println("meanwhile I can do something else");
            IO.println("the answer: " + answer.await(self));
            // end::use[]
        });
    }
}
