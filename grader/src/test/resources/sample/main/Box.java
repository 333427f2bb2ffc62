package watertight.sample;

import java.util.concurrent.LinkedBlockingDeque;

final class Box {
    // begin 1.2: the fields your box needs
    private final LinkedBlockingDeque<Object> all = new LinkedBlockingDeque<>();
    // end 1.2

    void put(Object one) {
        // begin 1.2
        all.addLast(one);
        // end 1.2
    }

    Object take() throws InterruptedException {
        // begin 1.2
        return all.takeFirst();
        // end 1.2
    }
}
