package watertight.recorded;

import static watertight.recorded.Place.at;
import static watertight.recorded.Place.everywhere;

import java.util.List;

/** Where supervisors do otherwise. */
enum SupervisorDeviation implements Deviation {
    RETURNS_NOTHING(
            "What can only succeed returns nothing here; in Elixir it returns `:ok`.",
            at("s01", 8, "nothing"),
            at("s01", 13, "nothing")),

    NO_MODULES(
            "A supervisor does not tell which modules a child runs: that is for upgrades of running code, which Java has not.",
            everywhere("s07", ", \\[Lab\\.Child]", ""));

    private final String because;
    private final List<Place> places;

    SupervisorDeviation(String because, Place... places) {
        this.because = because;
        this.places = List.of(places);
    }

    @Override
    public String because() {
        return because;
    }

    @Override
    public List<Place> places() {
        return places;
    }
}
