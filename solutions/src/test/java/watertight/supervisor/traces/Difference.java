package watertight.supervisor.traces;

import java.util.Optional;
import watertight.supervisor.model.Entry;

/**
 * A step of which something else came than was recorded.
 *
 * @param step what was done
 * @param played empty if it was not even played
 */
record Difference(String place, String step, RecordedEntry recorded, Optional<Entry> played) {

    /** @param who what was compared with the recording */
    String told(String who) {
        return place + ", " + (recorded.step().matches("\\d+") ? "step " + recorded.step() + ", " : "") + step
                + side("OTP", Words.of(recorded))
                + side(who, played.map(Words::of).orElse("nothing: it had come to its end"));
    }

    private static String side(String who, String what) {
        return String.format("\n  %-10s %s", who + ":", what);
    }
}
