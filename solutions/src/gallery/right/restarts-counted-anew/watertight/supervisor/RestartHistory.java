package watertight.supervisor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps the restarts that still count in a new list each time, as OTP does. */
final class RestartHistory {

    private final Intensity intensity;
    private List<Instant> restarts = List.of();

    RestartHistory(Intensity intensity) {
        this.intensity = intensity;
    }

    boolean add(Instant now) {
        var counting = new ArrayList<Instant>(List.of(now));
        for (Instant restart : restarts) {
            if (!restart.plus(intensity.within()).isBefore(now)) {
                counting.add(restart);
            }
        }
        restarts = counting;
        return counting.size() <= intensity.maxRestarts();
    }
}
