package watertight.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether an account that serves one request after the other can have told its clients what they were told: the search
 * for an order of their steps that explains every answer and the balance at the end. In that order each client's own
 * steps stay as they were, and a step that was done before another one was asked comes before it.
 */
final class Linearization {

    private final List<List<Step>> clients;
    private final int end;
    private final Set<Place> deadEnds = new HashSet<>();

    /** How many steps of each client have been served, and the balance then. */
    private record Place(List<Integer> served, int balance) {

        Place after(int client, int newBalance) {
            List<Integer> more = new ArrayList<>(served);
            more.set(client, served.get(client) + 1);
            return new Place(more, newBalance);
        }
    }

    private Linearization(List<List<Step>> clients, int end) {
        this.clients = clients;
        this.end = end;
    }

    /**
     * Whether there is such an order.
     *
     * @param clients the steps of each client
     * @param begin the balance before all of them
     * @param end the balance after all of them
     */
    static boolean exists(List<List<Step>> clients, int begin, int end) {
        return new Linearization(clients, end).leadsToTheEnd(new Place(Collections.nCopies(clients.size(), 0), begin));
    }

    private boolean leadsToTheEnd(Place place) {
        boolean everythingServed = true;
        for (int client = 0; client < clients.size(); client++) {
            List<Step> left = left(place, client);
            everythingServed &= left.isEmpty();
            if (!left.isEmpty() && mayBeNext(left.getFirst(), place) && leadsToTheEnd(place, client, left.getFirst())) {
                return true;
            }
        }
        return everythingServed && place.balance() == end;
    }

    private boolean leadsToTheEnd(Place place, int client, Step step) {
        return step.from(place.balance()).stream()
                .map(balance -> place.after(client, balance))
                .filter(next -> !deadEnds.contains(next))
                .anyMatch(next -> leadsToTheEnd(next) || !deadEnds.add(next));
    }

    /** Whether no step is left that was done before this one was asked. */
    private boolean mayBeNext(Step step, Place place) {
        for (int client = 0; client < clients.size(); client++) {
            if (left(place, client).stream().anyMatch(other -> other.done() < step.asked())) {
                return false;
            }
        }
        return true;
    }

    private List<Step> left(Place place, int client) {
        List<Step> steps = clients.get(client);
        return steps.subList(place.served().get(client), steps.size());
    }
}
