package watertight.supervisor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watertight.supervisor.Restart;

/** A supervisor in the model. Time plays no role: every restart since it was started counts. */
final class ModelSupervisor implements ModelChild {

    private static final String OK = "ok";
    private static final String NOT_FOUND = "not_found";
    private static final String RUNNING = "running";

    private final Tree.Inner spec;
    private final Happenings happenings;
    private final List<ModelChild> children = new ArrayList<>();
    private boolean runs;
    private int restarts;

    ModelSupervisor(Tree.Inner spec, Happenings happenings) {
        this.spec = spec;
        this.happenings = happenings;
    }

    @Override
    public Tree.Inner spec() {
        return spec;
    }

    @Override
    public boolean runs() {
        return runs;
    }

    /** Whenever it starts, it starts afresh: with all the children of its spec, and no restarts. */
    @Override
    public boolean start() {
        happenings.add(new Event.Start(id()));
        runs = true;
        restarts = 0;
        children.clear();
        spec.children().forEach(tree -> children.add(ModelChild.of(tree, happenings)));
        startAll(List.copyOf(children)).ifPresent(failed -> stop(SHUTDOWN + ":failed_to_start_child:" + failed.id()));
        return runs;
    }

    @Override
    public void stop(String reason) {
        stopAll(List.copyOf(children));
        runs = false;
        happenings.add(new Event.End(id(), reason));
    }

    /** A worker of the tree below ends by itself. Returns whether there is one of this id that runs. */
    boolean exit(String worker, String reason) {
        for (ModelChild child : List.copyOf(children)) {
            if (child.runs() && exitIn(child, worker, reason)) {
                if (!child.runs()) {
                    hasEnded(child, child instanceof ModelSupervisor ? SHUTDOWN : reason);
                }
                return true;
            }
        }
        return false;
    }

    /** The same, where the worker is this child, or below it. */
    private static boolean exitIn(ModelChild child, String worker, String reason) {
        if (child instanceof ModelSupervisor inner) {
            return inner.exit(worker, reason);
        }
        if (child.id().equals(worker)) {
            child.stop(reason);
            return true;
        }
        return false;
    }

    /** Restarts what is due, again and again while something fails to start. Too often, and it gives up. */
    private void hasEnded(ModelChild child, String reason) {
        forgetIfTemporary(child);
        Optional<ModelChild> due = child.isDueAfter(reason) ? Optional.of(child) : Optional.empty();
        while (due.isPresent() && runs) {
            restarts++;
            if (restarts > spec.maxRestarts()) {
                stop(SHUTDOWN);
            } else {
                due = restart(due.get());
            }
        }
    }

    /** Returns the child that failed to start, if any. The restart is tried again from there. */
    private Optional<ModelChild> restart(ModelChild child) {
        int from = switch (spec.strategy()) {
            case ONE_FOR_ONE, REST_FOR_ONE -> children.indexOf(child);
            case ONE_FOR_ALL -> 0;
        };
        int to = switch (spec.strategy()) {
            case ONE_FOR_ONE -> from + 1;
            case ONE_FOR_ALL, REST_FOR_ONE -> children.size();
        };
        var those = List.copyOf(children.subList(from, to));
        stopAll(those);
        return startAll(those.stream().filter(children::contains).toList());
    }

    private static Optional<ModelChild> startAll(List<ModelChild> those) {
        return those.stream().filter(child -> !child.start()).findFirst();
    }

    private void stopAll(List<ModelChild> those) {
        for (ModelChild child : those.reversed()) {
            if (child.runs()) {
                child.stop(SHUTDOWN);
                forgetIfTemporary(child);
            }
        }
    }

    private void forgetIfTemporary(ModelChild child) {
        if (child.spec().restart() == Restart.TEMPORARY) {
            children.remove(child);
        }
    }

    /** It is asked to terminate a child: for good, whatever the child's restart type. */
    String terminate(String id) {
        Optional<ModelChild> child = child(id);
        child.ifPresent(present -> stopAll(List.of(present)));
        return child.isPresent() ? OK : NOT_FOUND;
    }

    /** It is asked to start a child that is stopped. That counts as no restart, and is not tried again. */
    String restartChild(String id) {
        return child(id)
                .map(child -> child.runs() ? RUNNING : startAgain(child))
                .orElse(NOT_FOUND);
    }

    private static String startAgain(ModelChild child) {
        return child.start() ? "started" : "failed";
    }

    /** It is asked to forget a child that is stopped. */
    String delete(String id) {
        Optional<ModelChild> child = child(id);
        if (child.isPresent() && child.get().runs()) {
            return RUNNING;
        }
        child.ifPresent(children::remove);
        return child.isPresent() ? OK : NOT_FOUND;
    }

    private Optional<ModelChild> child(String id) {
        return children.stream().filter(child -> child.id().equals(id)).findFirst();
    }

    @Override
    public Snapshot snapshot() {
        var those = runs ? children.stream().map(ModelChild::snapshot).toList() : List.<Snapshot>of();
        return new Snapshot(id(), runs, those);
    }
}
