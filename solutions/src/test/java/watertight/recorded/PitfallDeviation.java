package watertight.recorded;

import static watertight.recorded.Place.absent;
import static watertight.recorded.Place.at;

import java.util.List;

/** Where tables and pools do otherwise. */
enum PitfallDeviation implements Deviation {
    RETURNS_NOTHING(
            "What can only succeed returns nothing here; in Elixir it returns `true` or `:ok`.",
            at("e01", 1, "nothing"),
            at("e01", 2, "nothing"),
            at("e01", 13, "nothing"),
            at("e01", 18, "nothing"),
            at("e06", 4, "nothing"),
            at("e06", 6, "nothing"),
            at("e07", 20, "nothing"),
            at("e07", 22, "nothing"),
            at("e07", 24, "nothing"),
            at("e08", 8, "nothing"),
            at("e10", 1, "nothing"),
            at("e10", 8, "{nothing, 0}"),
            at("w01", 4, "nothing")),

    EMPTY(
            "Where there is nothing an `Optional` is empty, which these tests print as `nil`; Elixir has `:undefined` and `:\"$end_of_table\"`, and a pool `:full`.",
            at("e01", 20, null),
            at("e02", 4, null),
            at("e05", 4, null),
            at("e06", 10, null),
            at("e08", 6, "{true, nil}"),
            at("w01", 2, null),
            at("w03", 7, null)),

    ROWS_ARE_VALUES(
            "A row is one immutable value: a part of it is read from it, and to change it is to insert another row.",
            at("e01", 10, "%NoSuchElementException{message: nil}"),
            absent("e01", 11)),

    NOT_COMPILED(
            "The compiler sees to it that rows are of their type, and that a counter counts numbers: what is left is null.",
            at("e01", 16, "%NullPointerException{message: \"A row can't be null.\"}"),
            absent("e04", 8)),

    IN_WORDS(
            "What is wrong is a `TableException`, with words of its own.",
            at("e01", 19, refused("There is no unnamed table any more: it was deleted, or its owner has ended.")),
            at(
                    "e03",
                    5,
                    refused(
                            "Only a set has counters: under a key of a BAG may be many rows, and it is not known which one to count in.")),
            at("e04", 6, refused("There is no row under the key ':nope': insert one, or say what to begin with.")),
            at(
                    "e04",
                    9,
                    refused(
                            "The row counted in for the key ':c' has the key '2': a counter must leave the key as it is.")),
            at("e05", 3, refused("There is no unnamed table any more: it was deleted, or its owner has ended.")),
            at("e06", 1, noAccess("write to", "PROTECTED")),
            at("e06", 8, noAccess("write to", "PROTECTED")),
            at("e06", 9, noAccess("write to", "PROTECTED")),
            at("e07", 2, noAccess("write to", "PROTECTED")),
            at("e07", 3, noAccess("write to", "PROTECTED")),
            at("e07", 4, noAccess("write to", "PROTECTED")),
            at("e07", 6, noAccess("write to", "PROTECTED")),
            at("e07", 8, noAccess("write to", "PROTECTED")),
            at("e07", 9, noAccess("write to", "PROTECTED")),
            at("e07", 10, noAccess("write to", "PROTECTED")),
            at("e07", 12, noAccess("write to", "PROTECTED")),
            at("e07", 13, noAccess("read", "PRIVATE")),
            at("e07", 14, noAccess("write to", "PRIVATE")),
            at("e07", 15, noAccess("write to", "PRIVATE")),
            at("e07", 16, noAccess("write to", "PRIVATE")),
            at("e07", 18, noAccess("write to", "PRIVATE")),
            at(
                    "e08",
                    5,
                    refused("There is a table 'tab' on this node already: delete it first, or take another name."))),

    ONLY_ORDERED_SETS_ARE_WALKED(
            "A set has no order, so there is no first key and none that comes next; ETS walks through it as it happens to lie.",
            at("e02", 6, refused("The keys of a SET have no order: make the table an orderedSet.")),
            at("e02", 7, "how", "raised"),
            at("e02", 7, refused("The keys of a SET have no order: make the table an orderedSet."))),

    TABLES_ARE_OBJECTS(
            "A table is known by an object, also if it has a name; one without a name has no label either.",
            absent("e08", 2),
            at("e08", 3, "#ref1"),
            at("e08", 7, "#ref2")),

    POOLS_ARE_ASKED_OTHERWISE(
            "What exactly a pool is asked is its own affair; that the call had no answer in time is the same.",
            at("w02", 4, "{:timeout, {GenServer, :call, [<pool>, :checkout, 30]}}")),

    EXCEPTIONS_ONLY(
            "Nothing but exceptions can be thrown.",
            at("w04", 3, "how", "raised"),
            at("w04", 3, "%Ball{message: nil}"));

    private final String because;
    private final List<Place> places;

    PitfallDeviation(String because, Place... places) {
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

    private static String refused(String words) {
        return "%TableException{message: \"" + words + "\"}";
    }

    private static String noAccess(String to, String access) {
        return refused("Process #PID<..> may not " + to + " this unnamed table: it is " + access
                + ", and its owner is #PID<..>.");
    }
}
