package watertight.lessons.actors;

import watertight.lessons.Scene;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;

/** A process that remembers one number: the smallest actor with a state. */
public final class Cell {

    // tag::messages[]
    /** What a cell understands. */
    public sealed interface Request {}

    /** Replaces the number. Nobody answers. */
    public record Put(int number) implements Request {}

    /** Asks for the number. The answer goes to {@code from}. */
    public record Get(Pid from) implements Request {}

    /** The answer to a Get. */
    public record Value(int number) {}
    // end::messages[]

    private Cell() {}

    // tag::cell[]
    public static Pid start(Node node, int first) {
        return node.spawn(self -> {
            int number = first;
            while (true) {
                switch ((Request) self.receive()) {
                    case Put(int replacement) -> number = replacement;
                    case Get(Pid from) -> from.send(new Value(number));
                }
            }
        });
    }
    // end::cell[]

    // tag::get[]
    public static int get(Self self, Pid cell) throws InterruptedException {
        cell.send(new Get(self.pid()));
        return self.receive(Value.class).number();
    }
    // end::get[]

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid cell = start(self.node(), 7);
            IO.println("The cell holds " + get(self, cell) + ".");
            cell.send(new Put(8));
            IO.println("The cell holds " + get(self, cell) + ".");
            // end::use[]
        });
    }
}
