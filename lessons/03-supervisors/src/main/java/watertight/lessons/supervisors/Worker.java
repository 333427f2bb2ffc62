package watertight.lessons.supervisors;

import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** Tells its boss when it starts and how it ends. Ends when it is told a reason. */
// tag::worker[]
record Worker(String name, Pid boss) implements GenServer<String, Void, ExitReason> {

    record Told(String what) {}

    @Override
    public InitResult<String> init(Self self) {
        self.trapExits(true);
        boss.send(new Told(name + " starts"));
        return InitResult.ok("at work");
    }

    @Override
    public Result<String> handleCast(ExitReason reason, String state) {
        return Result.stop(reason, state);
    }

    @Override
    public void terminate(ExitReason reason, String state) {
        String how = switch (reason) {
            case ExitReason.Normal _ -> "ends";
            case ExitReason.Shutdown _ -> "stops";
            default -> "crashes";
        };
        boss.send(new Told(name + " " + how));
    }
}
// end::worker[]
