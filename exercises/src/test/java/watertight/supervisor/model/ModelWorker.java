package watertight.supervisor.model;

import java.util.List;

/** A worker in the model. */
final class ModelWorker implements ModelChild {

    private static final String KILL = "kill";

    private final Tree.Worker spec;
    private final Happenings happenings;
    private boolean runs;

    ModelWorker(Tree.Worker spec, Happenings happenings) {
        this.spec = spec;
        this.happenings = happenings;
    }

    @Override
    public Tree.Worker spec() {
        return spec;
    }

    @Override
    public boolean runs() {
        return runs;
    }

    @Override
    public boolean start() {
        runs = !spec.failsAt(happenings.countStart(id()));
        happenings.add(runs ? new Event.Start(id()) : new Event.StartFailed(id()));
        return runs;
    }

    /** It ends for this reason. One that is killed can't say so. */
    @Override
    public void stop(String reason) {
        runs = false;
        if (!reason.equals(KILL)) {
            happenings.add(new Event.Terminate(id(), reason));
        }
    }

    @Override
    public Snapshot snapshot() {
        return new Snapshot(id(), runs, List.of());
    }
}
