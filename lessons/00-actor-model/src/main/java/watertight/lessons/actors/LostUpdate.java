package watertight.lessons.actors;

import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Pid;
import watertight.process.Self;

/** Two processes add one to a cell by asking, adding and putting back. No memory is shared, and one visit is lost. */
public final class LostUpdate {

    private record HasRead(Pid visitor) {}

    private record GoOn() {}

    private LostUpdate() {}

    // tag::visit[]
    private static void visit(Self self, Pid cell, Pid director) throws InterruptedException {
        int read = Cell.get(self, cell);
        director.send(new HasRead(self.pid()));
        // both have read before either goes on
        self.receive(GoOn.class);
        cell.send(new Cell.Put(read + 1));
    }
    // end::visit[]

    static void main() {
        Scene.play(director -> {
            Pid cell = Cell.start(director.node(), 0);
            director.spawnMonitor(self -> visit(self, cell, director.pid()));
            director.spawnMonitor(self -> visit(self, cell, director.pid()));
            Pid one = director.receive(HasRead.class).visitor();
            Pid two = director.receive(HasRead.class).visitor();
            one.send(new GoOn());
            two.send(new GoOn());
            director.receive(Down.class);
            director.receive(Down.class);
            IO.println("Two visits. The cell holds " + Cell.get(director, cell) + ".");
        });
    }
}
