package watertight.table;

import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Finds the key in a score, but of one player only when it is opened: so it holds a write in the middle. */
final class Gate implements Function<Score, String> {

    private final String held;
    private final CountDownLatch open = new CountDownLatch(1);
    private boolean reached;

    Gate(String held) {
        this.held = held;
    }

    @Override
    public String apply(Score score) {
        if (score.player().equals(held)) {
            reached = true;
            await();
        }
        return score.player();
    }

    private void await() {
        try {
            open.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a write has come to it. */
    boolean isReached() {
        return reached;
    }

    void open() {
        open.countDown();
    }
}
