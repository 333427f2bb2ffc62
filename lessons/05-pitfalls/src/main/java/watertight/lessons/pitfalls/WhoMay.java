package watertight.lessons.pitfalls;

import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Pid;
import watertight.table.Table;
import watertight.table.TableException;
import watertight.table.TableOptions;

/** A table of somebody else: it can be read, not written, and it goes with its owner. */
public final class WhoMay {

    private WhoMay() {}

    private record Depth(String place, int metres) {}

    static void main() {
        Scene.play(self -> {
            Pid me = self.pid();
            // tag::use[]
            Pid owner = self.node().spawn(keeper -> {
                Table<String, Depth> depths = Table.create(keeper, TableOptions.set(Depth::place));
                depths.insert(keeper, new Depth("entrance", 12));
                me.send(depths);
                keeper.receive();
            });
            @SuppressWarnings("unchecked")
            Table<String, Depth> depths = self.receive(Table.class);
            IO.println("read: " + depths.lookup(self, "entrance").getFirst().metres());
            try {
                depths.insert(self, new Depth("entrance", 2));
            } catch (TableException notMine) {
                IO.println("written: refused");
            }
            self.monitor(owner);
            self.node().kill(owner);
            self.receive(Down.class);
            IO.println("still there: " + depths.info().isPresent());
            // end::use[]
        });
    }
}
