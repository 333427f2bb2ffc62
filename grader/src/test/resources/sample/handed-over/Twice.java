// believes: Once is enough.
package watertight.sample;

import static watertight.Todo.unrepaired;

final class Twice {
    // tag::put[]
    void put(Box box, Object one) {
        unrepaired("1.3");
        box.put(one);
    }
    // end::put[]
}
