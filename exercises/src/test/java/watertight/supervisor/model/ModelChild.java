package watertight.supervisor.model;

/** A child in the model. It is there whether it runs or not, until its supervisor forgets it. */
sealed interface ModelChild permits ModelWorker, ModelSupervisor {

    /** The reason of whoever is stopped. */
    String SHUTDOWN = "shutdown";

    static ModelChild of(Tree tree, Happenings happenings) {
        return switch (tree) {
            case Tree.Worker worker -> new ModelWorker(worker, happenings);
            case Tree.Inner inner -> new ModelSupervisor(inner, happenings);
        };
    }

    Tree spec();

    default String id() {
        return spec().id();
    }

    boolean runs();

    /** Starts it. One that fails does not run. */
    boolean start();

    /** Stops it, for this reason. */
    void stop(String reason);

    /** Whether it is started again when it has ended for this reason. */
    default boolean isDueAfter(String reason) {
        return switch (spec().restart()) {
            case PERMANENT -> true;
            case TRANSIENT ->
                !reason.equals("normal") && !reason.equals(SHUTDOWN) && !reason.startsWith(SHUTDOWN + ":");
            case TEMPORARY -> false;
        };
    }

    Snapshot snapshot();
}
