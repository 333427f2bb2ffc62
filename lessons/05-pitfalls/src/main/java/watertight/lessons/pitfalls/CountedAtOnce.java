package watertight.lessons.pitfalls;

import java.util.List;
import java.util.stream.IntStream;
import watertight.lessons.Scene;
import watertight.process.Self;
import watertight.table.Access;
import watertight.table.Counter;
import watertight.table.Increment;
import watertight.table.Table;
import watertight.table.TableOptions;
import watertight.task.Task;

/** Twenty processes count in one row: by a step, and by reading and writing. */
public final class CountedAtOnce {

    private CountedAtOnce() {}

    // tag::row[]
    private record Visits(String page, long count) {}

    private static final Increment<Visits> ONE_MORE =
            new Counter<>(Visits::count, (row, count) -> new Visits(row.page(), count)).add(1);
    // end::row[]

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            var options = TableOptions.set(Visits::page).with(Access.PUBLIC);
            Table<String, Visits> visits = Table.create(self, options);
            visits.insert(self, new Visits("home", 0));
            List<Task<Integer>> clients = IntStream.range(0, 20)
                    .mapToObj(i -> Task.async(self, client -> countTo500(client, visits)))
                    .toList();
            Task.awaitMany(self, clients);
            IO.println("counted: " + visits.lookup(self, "home").getFirst().count());
            // end::use[]
        });
    }

    private static Integer countTo500(Self client, Table<String, Visits> visits) {
        for (int i = 0; i < 500; i++) {
            visits.updateCounter(client, "home", ONE_MORE);
        }
        return 500;
    }
}
