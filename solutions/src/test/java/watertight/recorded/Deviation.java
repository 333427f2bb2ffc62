package watertight.recorded;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Something that Java must do otherwise than OTP did: where, and why. */
sealed interface Deviation
        permits ProcessDeviation, GenServerDeviation, SupervisorDeviation, TaskDeviation, PitfallDeviation {

    /** All of them. */
    static List<Deviation> all() {
        return Arrays.stream(Chapter.values())
                .flatMap(chapter -> chapter.deviations().stream())
                .toList();
    }

    String name();

    /** Why, in a sentence for readers of the lesson. */
    String because();

    List<Place> places();

    /** What is otherwise, in a word or two. */
    default String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    default List<Place> placesIn(Recording recording) {
        return places().stream()
                .filter(place -> place.recording().equals(recording.id()))
                .toList();
    }

    /** Whether this recording is concerned. */
    default boolean concerns(Recording recording) {
        return !placesIn(recording).isEmpty();
    }
}
