package watertight.lessons.actors;

import java.util.concurrent.CyclicBarrier;

/** Two threads add one to a shared number, in the order in which one of the two visits gets lost. */
public final class LostVisit {

    private LostVisit() {}

    // tag::shared[]
    private static int visits = 0;

    private static void visit(CyclicBarrier unluckyMoment) throws Exception {
        int read = visits;
        // both threads get here before either goes on
        unluckyMoment.await();
        visits = read + 1;
    }
    // end::shared[]

    static void main() throws Exception {
        visits = 0;
        var unluckyMoment = new CyclicBarrier(2);
        Thread one = start(unluckyMoment);
        Thread two = start(unluckyMoment);
        one.join();
        two.join();
        IO.println("Two visits. The counter says " + visits + ".");
    }

    private static Thread start(CyclicBarrier unluckyMoment) {
        return Thread.startVirtualThread(() -> {
            try {
                visit(unluckyMoment);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
