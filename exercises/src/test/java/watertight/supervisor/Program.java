package watertight.supervisor;

import java.util.ArrayList;
import java.util.List;
import watertight.grader.Expect;
import watertight.grader.sim.Task;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** A main program that runs a tree, and the JVM around it, which it tells what to do at shutdown. */
final class Program {

    private final Lab lab;
    private final List<String> told = new ArrayList<>();
    private Runnable atShutdown = () -> {
        throw Expect.never("The program has not said what is to be run at shutdown.");
    };
    private Pid root;

    Program(Lab lab) {
        this.lab = lab;
    }

    /** Begins to run a tree of these children, on a thread of its own that has to get to its end. */
    void begin(List<ChildSpec> children) throws InterruptedException {
        lab.start("main program", () -> told.add(end(children)));
        Lab.settle();
    }

    private String end(List<ChildSpec> children) {
        Supervisor tree = () -> {
            root = lab.here();
            return SupervisorSpec.of(Strategy.ONE_FOR_ONE, children);
        };
        try {
            ExitReason reason = Application.run(lab.node(), tree, stop -> atShutdown = stop);
            return "the tree ended: " + reason;
        } catch (IllegalStateException notStarted) {
            return "the tree did not start: " + notStarted.getMessage();
        } catch (InterruptedException killed) {
            return "interrupted";
        }
    }

    /** The JVM is told to end: on a thread of its own it does what it was told, and then this. */
    void shutDown(Task then) {
        lab.start("shutdown", () -> {
            atShutdown.run();
            then.run();
        });
    }

    /** The topmost supervisor. */
    Pid root() {
        return root;
    }

    /** What the main program had to say by now, of the tree's end. */
    List<String> told() {
        return List.copyOf(told);
    }
}
