package watertight.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import watertight.process.Body;
import watertight.process.Node;
import watertight.process.Self;
import watertight.table.Table;
import watertight.table.TableOptions;

/** A table that some processes read while its owner writes to it, until all has been read and written. */
final class TableReads {

    private record Row(int key, long value) {}

    private final int readers;
    private final CountDownLatch done;
    private final AtomicLong sum = new AtomicLong();

    private TableReads(int readers) {
        this.readers = readers;
        this.done = new CountDownLatch(readers + 1);
    }

    /** Returns the sum of what was read, so that it is read. */
    static long from(int readers, Node node) throws InterruptedException {
        var reads = new TableReads(readers);
        node.spawn(reads::own);
        reads.done.await();
        return reads.sum.get();
    }

    private void own(Self self) throws InterruptedException {
        Table<Integer, Row> table = Table.create(self, TableOptions.set(Row::key));
        for (int key = 0; key < Work.ROWS; key++) {
            table.insert(self, new Row(key, 0));
        }
        for (int i = 0; i < readers; i++) {
            self.node().spawn(reader(table));
        }
        inTurns(Work.WRITES, i -> table.insert(self, new Row(i % Work.ROWS, i)));
        done.countDown();
        done.await();
    }

    private Body reader(Table<Integer, Row> table) {
        return self -> {
            var read = new long[1];
            inTurns(
                    Work.READS / readers,
                    i -> read[0] += table.lookup(self, i % Work.ROWS).getFirst().value());
            sum.addAndGet(read[0]);
            done.countDown();
        };
    }

    /** Gives way now and then: the BEAM would see to that, and here the readers would keep the writer from every core. */
    private static void inTurns(int times, IntConsumer deed) {
        for (int i = 0; i < times; i++) {
            deed.accept(i);
            if (i % Work.TURN == 0) {
                Thread.yield();
            }
        }
    }
}
