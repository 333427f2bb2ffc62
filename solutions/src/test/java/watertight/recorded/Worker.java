package watertight.recorded;

import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.process.ExitReason;
import watertight.process.Self;

/**
 * A worker that notes when it starts and when it ends: {@code Lab.Child} of {@code _lab.exs} in Java. The reason that is
 * cast to it is the one it ends with.
 */
record Worker(Lab lab, String id, boolean trapping, Init init, Last last) implements GenServer<Self, Void, ExitReason> {

    /** How its start goes on. */
    @FunctionalInterface
    interface Init {
        InitResult<Self> run(Self self) throws Exception;
    }

    /** What it does last. */
    @FunctionalInterface
    interface Last {
        void run(ExitReason reason) throws Exception;
    }

    /** One that traps exits, starts well and ends at once. */
    Worker(Lab lab, String id) {
        this(lab, id, true, InitResult::ok, _ -> {});
    }

    /** The same, but it does not trap exits. */
    Worker plain() {
        return new Worker(lab, id, false, init, last);
    }

    Worker with(Init otherInit) {
        return new Worker(lab, id, trapping, otherInit, last);
    }

    Worker with(Last otherLast) {
        return new Worker(lab, id, trapping, init, otherLast);
    }

    @Override
    public InitResult<Self> init(Self self) throws Exception {
        self.trapExits(trapping);
        lab.name(self.pid(), id);
        lab.log("start", "child", new Atom(id), "pid", self.pid());
        return init.run(self);
    }

    @Override
    public Result<Self> handleCast(ExitReason reason, Self self) {
        return Result.stop(reason, self);
    }

    @Override
    public void terminate(ExitReason reason, Self self) throws Exception {
        lab.log("terminate", "child", new Atom(id), "reason", reason);
        last.run(reason);
    }
}
