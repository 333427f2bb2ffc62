package watertight.hello;

import static watertight.Todo.todo;

import java.util.function.Consumer;
import watertight.process.Node;
import watertight.process.Pid;

/** The first process: it says hello and ends. */
public final class Greeter {

    private Greeter() {}

    /**
     * Spawns a process that says {@code Hello, NAME!}, once, and ends. Returns at once: the caller does not wait until
     * it is said, and does not say it.
     *
     * @param node where the process is to run
     * @param name whom to greet
     * @param out where it is said, a line at a time
     * @return the pid of the new process
     */
    public static Pid greet(Node node, String name, Consumer<String> out) {
        // TODO 1.1
        throw todo("1.1");
    }
}
