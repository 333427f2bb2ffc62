package watertight.lessons.processes;

import java.util.function.Consumer;
import watertight.lessons.Scene;
import watertight.process.Down;

/** The guide's first process: it prints a line and ends. */
public final class FirstProcess {

    private FirstProcess() {}

    static void main() {
        Scene.play(self -> {
            // tag::spawn[]
            Consumer<String> greet = name -> IO.println("Hello, " + name + "!");

            self.spawnMonitor(greeter -> greet.accept("Elixir Developer"));
            // end::spawn[]

            // tag::wait[]
            self.receive(Down.class);
            IO.println("The greeter has ended.");
            // end::wait[]
        });
    }
}
