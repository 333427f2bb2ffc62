package watertight.recorded;

import static watertight.recorded.Place.at;

import java.util.List;

/** Where processes do otherwise. */
enum ProcessDeviation implements Deviation {
    RETURNS_NOTHING(
            "What can only succeed returns nothing here; in Elixir it returns `true`, `:ok` or the message.",
            at("p02", 1, "nothing"),
            at("p02", 2, "nothing"),
            at("p02", 3, "nothing"),
            at("p12", 1, "nothing"),
            at("p18", 1, "nothing"),
            at("p19", 2, "nothing"),
            at("p19", 6, "nothing"),
            at("p21", 2, "nothing"),
            at("p21", 7, "nothing"),
            at("p21", 9, "nothing"),
            at("p23", 2, "nothing"),
            at("p29", 3, "nothing"),
            at("r01", 12, "nothing"),
            at("r01", 13, "nothing"),
            at("r02", 3, "nothing")),

    NO_LOOK_INTO_MAILBOXES(
            "Nobody can look at messages without taking them: what can be seen from outside is how many there are.",
            at("p04", 6, 2)),

    JAVA_EXCEPTIONS(
            "What the language itself raises are Java's exceptions, and their class and message are the reason.",
            at("p06", 9, "reason", "{%ArithmeticException{message: \"/ by zero\"}, [stacktrace]}"),
            at("p06", 10, "reason", "{%NoSuchElementException{message: \"No value present\"}, [stacktrace]}"),
            at("p06", 11, "reason", "{%NullPointerException{message: nil}, [stacktrace]}"),
            at("p06", 12, "reason", "{%NoSuchMethodException{message: \"java.lang.Object.go()\"}, [stacktrace]}")),

    NO_THROWN_VALUES(
            "Only exceptions can be thrown in Java, not any value: a throw and a raise are the same.",
            at("p06", 8, "reason", "{%Ball{message: nil}, [stacktrace]}"),
            at("p30", 3, "how", "raised"),
            at("p30", 3, "%Ball{message: nil}")),

    NAME_WITHOUT_NODE(
            "A node knows no other nodes: a monitor by name tells the name alone, not the name and the node.",
            at("p15", 3, "messages", "[{:DOWN, #ref2, :process, :nobody, :noproc}]"),
            at("p16", 1, "messages", "[{:DOWN, #ref1, :process, :svc, :boom}]")),

    DEMONITOR_TELLS_MORE(
            "`demonitor` always tells whether the watch was still on, as OTP's does when asked with `:info`.",
            at("p17", 1, false),
            at("p17", 3, false)),

    WORDS_OF_EXCEPTIONS(
            "The exceptions are Java's own and say which of the possible reasons it was.",
            at("p18", 4, "%NoProcessException{message: \"Could not link to #PID<..>: it has ended.\"}"),
            at("p21", 4, refused("svc", "the name is taken by #PID<..>")),
            at("p21", 5, refused("svc", "it is known as 'svc', and a process has one name")),
            at("p21", 6, refused("second", "it is known as 'svc', and a process has one name")),
            at("p21", 8, "%IllegalArgumentException{message: \"Nobody is registered as 'svc'.\"}"),
            at("p21", 13, refused("dead_one", "it has ended")),
            at("p23", 1, "%NoProcessException{message: \"Nobody is registered as 'nobody'.\"}"),
            at("p23", 3, "%NoProcessException{message: \"Nobody is registered as 'nobody'.\"}"),
            at(
                    "r02",
                    2,
                    "%IllegalStateException{message: "
                            + "\"whereis needs unique keys: under one of these may stand many, use lookup.\"}")),

    NAMES_ARE_TEXTS(
            "A name is a text: no word is reserved, and only no text and a blank one are refused.",
            at("p21", 10, blank()),
            at("p21", 11, "%NullPointerException{message: \"A name can't be null.\"}"),
            at("p21", 12, blank())),

    OPTIONAL_FOR_FALSE(
            "`cancel` returns an `Optional` with the time that was left, empty where OTP's returns `false`.",
            at("p24", 2, null),
            at("p24", 4, null),
            at("p24", 5, null)),

    ALIAS_APART_FROM_MONITOR(
            "An alias and a monitor are two things here: the alias switches itself off, the monitor stays on.",
            at("p29", 6, "messages", "[{:DOWN, #ref2, :process, <p>, :normal}]")),

    REGISTRY_BY_HAND(
            "There is no call by way of a registry in this chapter: the process is looked up, registers itself, and is sent to.",
            at("r01", 3, "{:error, {:already_registered, <a>}}"),
            at("r01", 4, "how", "raised"),
            at("r01", 4, "%NoSuchElementException{message: \"No value present\"}"));

    private final String because;
    private final List<Place> places;

    ProcessDeviation(String because, Place... places) {
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

    private static String refused(String name, String why) {
        return "%IllegalArgumentException{message: \"Could not register #PID<..> as '" + name + "': " + why + ".\"}";
    }

    private static String blank() {
        return "%IllegalArgumentException{message: \"A name can't be blank: give the process a word to be known by.\"}";
    }
}
