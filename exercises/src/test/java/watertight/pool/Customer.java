package watertight.pool;

import java.time.Duration;
import watertight.genserver.CallTimeoutException;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** A client that asks for a worker when it is told to, and gives it back when it is told to. */
final class Customer {

    private record Ask(Duration patience) {}

    private record GiveBack() {}

    private final Pid pid;
    /** What it has been lent and has not given back; null if nothing. */
    private Pid worker;

    Customer(Lab lab) {
        pid = lab.node().spawn(this::obey);
    }

    private void obey(Self self) throws InterruptedException {
        while (true) {
            switch (self.receive()) {
                case Ask(Duration patience) -> ask(self, patience);
                case GiveBack _ -> {
                    Pid back = worker;
                    worker = null;
                    Pool.checkin(self, Depot.POOL, back);
                }
                case Object other -> throw new IllegalStateException("A customer got " + other);
            }
        }
    }

    private void ask(Self self, Duration patience) throws InterruptedException {
        try {
            worker = Pool.checkout(self, Depot.POOL, patience);
        } catch (CallTimeoutException late) {
            worker = null;
        }
    }

    Pid pid() {
        return pid;
    }

    Pid worker() {
        return worker;
    }

    void asks(Duration patience) {
        pid.send(new Ask(patience));
    }

    void givesBack() {
        pid.send(new GiveBack());
    }

    /** It no longer counts on its worker, which is about to die. */
    Pid losesWorker() {
        Pid lost = worker;
        worker = null;
        return lost;
    }
}
