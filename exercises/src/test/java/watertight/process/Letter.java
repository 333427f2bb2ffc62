package watertight.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A message of some kind; the number says when it was put. */
record Letter(String kind, int number) {

    static Predicate<Object> is(String kind) {
        return message -> ((Letter) message).kind.equals(kind);
    }

    @Override
    public String toString() {
        return kind + number;
    }

    /** Receives the oldest letter of that kind. */
    static Object receive(SelectiveReceive inbox, String kind) throws InterruptedException {
        return inbox.receive(is(kind), Deadline.NEVER).orElse(null);
    }

    /** Receives so many letters, whatever their kind. */
    static List<Object> rest(SelectiveReceive inbox, int size) throws InterruptedException {
        List<Object> rest = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rest.add(inbox.receive());
        }
        return rest;
    }
}
