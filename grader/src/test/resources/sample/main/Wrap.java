package watertight.sample;

import java.util.List;

final class Wrap {
    Object take(Box box) throws InterruptedException {
        // begin 1.3
        return List.of(box.take());
        // end 1.3
    }
}
