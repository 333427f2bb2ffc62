package watertight.lessons.processes;

import java.util.List;
import watertight.lessons.Scene;

/** A process writes letters to itself: they wait, in order, until it reads them. */
public final class Letters {

    private Letters() {}

    static void main() {
        Scene.play(self -> {
            // tag::letters[]
            for (String letter : List.of("first", "second", "third")) {
                self.pid().send(letter);
            }
            var info = self.node().info(self.pid()).orElseThrow();
            IO.println("waiting: " + info.mailboxLength());
            IO.println("took the " + self.receive());
            IO.println("took the " + self.receive());
            IO.println("took the " + self.receive());
            // end::letters[]
        });
    }
}
