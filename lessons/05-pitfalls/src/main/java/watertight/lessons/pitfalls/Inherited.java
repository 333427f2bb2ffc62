package watertight.lessons.pitfalls;

import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.table.Table;
import watertight.table.TableOptions;
import watertight.table.TableTransfer;

/** A table that survives its owner, since it has an heir. */
public final class Inherited {

    private Inherited() {}

    private record Depth(String place, int metres) {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid me = self.pid();
            Pid owner = self.node().spawn(keeper -> {
                var options = TableOptions.set(Depth::place).withHeir(me, "look after it");
                Table.create(keeper, options).insert(keeper, new Depth("entrance", 12));
                me.send("it is made");
                keeper.receive();
            });
            self.receive(String.class);
            self.node().kill(owner);
            TableTransfer transfer = self.receive(TableTransfer.class);
            IO.println("the heir is told: " + transfer.data());
            IO.println("rows that survived: " + transfer.table().size());
            // end::use[]
        });
    }
}
