package watertight.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import watertight.process.Body;
import watertight.process.Node;
import watertight.process.Self;
import watertight.table.Table;
import watertight.table.TableOptions;

/** A table that is read by some processes while its owner writes to it, until all has been read. */
final class TableReads {

    private record Row(int key, long value) {}

    private final int readers;
    private final CountDownLatch done;
    private final AtomicLong sum = new AtomicLong();

    private TableReads(int readers) {
        this.readers = readers;
        this.done = new CountDownLatch(readers);
    }

    /** Returns the sum of what was read, so that it is read. */
    static long from(int readers, Node node) throws InterruptedException {
        var reads = new TableReads(readers);
        node.spawn(reads::own);
        reads.done.await();
        return reads.sum.get();
    }

    private void own(Self self) {
        Table<Integer, Row> table = Table.create(self, TableOptions.set(Row::key));
        for (int key = 0; key < Work.ROWS; key++) {
            table.insert(self, new Row(key, 0));
        }
        for (int i = 0; i < readers; i++) {
            self.node().spawn(reader(table));
        }
        for (long round = 1; done.getCount() > 0; round++) {
            for (int write = 0; write < Work.WRITES; write++) {
                table.insert(self, new Row(write % Work.ROWS, round));
            }
            Thread.yield();
        }
    }

    private Body reader(Table<Integer, Row> table) {
        return self -> {
            long read = 0;
            for (int i = 0; i < Work.READS / readers; i++) {
                read += table.lookup(self, i % Work.ROWS).getFirst().value();
            }
            sum.addAndGet(read);
            done.countDown();
        };
    }
}
