package watertight.supervisor;

import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Self;
import watertight.supervisor.model.Event;
import watertight.supervisor.model.Tree;

/** A worker on a stage: it ends for the reason that is cast to it. */
record StagedWorker(Tree.Worker worker, Stage stage) implements GenServer<Tree.Worker, Void, ExitReason> {

    @Override
    public InitResult<Tree.Worker> init(Self self) {
        self.trapExits(true);
        if (worker.failsAt(stage.starts(worker.id(), self.pid()))) {
            stage.note(new Event.StartFailed(worker.id()));
            return InitResult.stop(reason("boom"));
        }
        stage.note(new Event.Start(worker.id()));
        return InitResult.ok(worker);
    }

    @Override
    public Result<Tree.Worker> handleCast(ExitReason reason, Tree.Worker state) {
        return Result.stop(reason, state);
    }

    @Override
    public void terminate(ExitReason reason, Tree.Worker state) {
        stage.note(new Event.Terminate(worker.id(), Stage.text(reason)));
    }

    /** A reason that the model names. */
    static ExitReason reason(String text) {
        return switch (text) {
            case "normal" -> ExitReason.NORMAL;
            case "shutdown" -> ExitReason.SHUTDOWN;
            case "boom" -> new ExitReason.Crash(new Lab.Boom());
            default -> ExitReason.shutdown(text.substring("shutdown:".length()));
        };
    }
}
