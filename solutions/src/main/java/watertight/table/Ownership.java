package watertight.table;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import watertight.process.Belonging;
import watertight.process.Node;
import watertight.process.Pid;

/**
 * Whose a table is, and what becomes of it when its owner ends.
 *
 * <p>As with names and links, a process that ends is no longer alive <em>before</em> {@link #ownerEnded} is called. So
 * whoever notes a new owner and then finds it alive may leave it there: its end will be told.
 */
final class Ownership implements Belonging {

    private final Node node;
    private final Table<?, ?> table;
    private final Optional<Heir> heir;
    private final AtomicReference<Pid> owner;

    Ownership(Node node, Table<?, ?> table, Optional<Heir> heir, Pid first) {
        this.node = node;
        this.table = table;
        this.heir = heir;
        this.owner = new AtomicReference<>(first);
    }

    /** The owner; null when the table has been deleted. */
    Pid owner() {
        return owner.get();
    }

    /** Nobody owns this any more: the table is being deleted. */
    void end() {
        Pid last = owner.getAndSet(null);
        if (last != null) {
            node.removeBelonging(last, this);
        }
    }

    // tag::owner[]
    /**
     * Has the node tell this table of its owner's end, from now on, by {@link Node#addBelonging}. If the owner has ended
     * already, that is as if it were told now.
     */
    void watchOwner() {
        // begin 5.9
        Pid now = owner();
        if (now != null && !node.addBelonging(now, this)) {
            ownerEnded(now);
        }
        // end 5.9
    }

    /**
     * A process has ended. If the table is still its own it goes to the heir, if there is one who can {@link #inherit};
     * otherwise it has no owner any more and is deleted, by {@link Table#vanish}. All that before this returns, for then
     * others are told.
     */
    @Override
    public void ownerEnded(Pid ended) {
        // begin 5.9
        boolean inherited = heir.isPresent() && inherit(ended, heir.get());
        if (!inherited && owner.compareAndSet(ended, null)) {
            table.vanish();
        }
        // end 5.9
    }
    // end::owner[]

    // tag::heirs[]
    /**
     * The owner has ended: makes the heir the owner, and sends it a {@link TableTransfer}.
     *
     * @return false if the heir can't inherit: it has ended too, or it is the one who has ended
     */
    private boolean inherit(Pid ended, Heir next) {
        // begin 5.10
        return next.pid().isAlive() && pass(ended, next.pid(), next.data());
        // end 5.10
    }

    /**
     * Makes another process the owner, and sends it a {@link TableTransfer}. If it ends in this very moment, the table
     * goes the way of its own.
     *
     * @throws TableException if {@code from} is not the owner, or {@code to} has ended or is the owner already
     */
    void giveAway(Pid from, Pid to, Object data) {
        // begin 5.10
        if (!to.isAlive()) {
            throw new TableException("Could not give this " + table + " to " + to + ": it has ended.");
        }
        if (from == to) {
            throw new TableException("Could not give this " + table + " to " + to + ": it is the owner already.");
        }
        if (!pass(from, to, data)) {
            throw notTheOwner(from);
        }
        node.removeBelonging(from, this);
        // end 5.10
    }

    // begin 5.10: your private methods
    private boolean pass(Pid from, Pid to, Object data) {
        boolean passed = owner.compareAndSet(from, to);
        if (passed) {
            to.send(new TableTransfer(table, from, data));
            watchOwner();
        }
        return passed;
    }
    // end 5.10
    // end::heirs[]

    private TableException notTheOwner(Pid pid) {
        return new TableException("Process " + pid + " could not give this " + table + " away: it is not the owner.");
    }
}
