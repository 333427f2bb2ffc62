package watertight.recorded;

import static watertight.recorded.Place.absent;
import static watertight.recorded.Place.at;
import static watertight.recorded.Place.everywhere;

import java.util.List;

/** Where supervisors do otherwise. */
enum SupervisorDeviation implements Deviation {
    RETURNS_NOTHING(
            "What can only succeed returns nothing here; in Elixir it returns `:ok`.",
            at("s01", 8, "nothing"),
            at("s01", 13, "nothing")),

    TRUTH_VALUES(
            "Whether there was such a child to terminate is a truth value.",
            at("s19", 6, true),
            at("s19", 7, true),
            at("s19", 12, true),
            at("s19", 16, false),
            at("s19", 18, true),
            at("s20", 6, true),
            at("s25", 7, true),
            at("s25", 8, false),
            at("s27", 36, true)),

    NO_MODULES(
            "Which modules a child runs is not told: OTP needs to know when it replaces code in a running system.",
            modules("s05"),
            modules("s06"),
            modules("s07"),
            modules("s12"),
            modules("s14"),
            modules("s18"),
            modules("s19"),
            modules("s20"),
            modules("s23"),
            modules("s25"),
            modules("s34"),
            modules("s35")),

    SAME_ANSWERS(
            "A dynamic supervisor answers as others do: it tells the ids of its children, which mean nothing to it, and says of a child that it was ignored as others say it.",
            at("s25", 9, "[{:a, <a#2>, :worker}]"),
            at("s25", 13, "{:ok, :undefined}")),

    REASON_ALONE(
            "A failed start tells its reason and nothing besides: no `:EXIT` around it, no spec beside it; that a name is taken is told in words.",
            at("s12", 52, "returned", failed("{%RuntimeError{message: \"in start function\"}, [stacktrace]}")),
            at("s12", 53, "messages", exited("{%RuntimeError{message: \"in start function\"}, [stacktrace]}")),
            at("s12", 75, "returned", failed(":its name is taken by #PID<..>")),
            at("s12", 76, "messages", exited(":its name is taken by #PID<..>")),
            at("s20", 9, "{:error, :bad}")),

    NULL_FOR_GARBAGE(
            "The compiler refuses results of a wrong type: what is left of them is null.",
            at("s12", 34, "returned", failed("{:bad_return_value, nil}")),
            at("s12", 35, "messages", exited("{:bad_return_value, nil}")),
            at("s12", 46, "returned", failed(":its start function returned null")),
            at("s12", 47, "messages", exited(":its start function returned null")),
            at("s33", 3, "returned", "{:error, {:bad_return_value, nil}}"),
            at("s33", 4, "messages", "[{:EXIT, <pid1>, {:bad_return_value, nil}}]"),
            absent("s33", 7),
            absent("s33", 8)),

    NOT_COMPILED(
            "What there is not can't be named: a start function, a strategy, a restart type, the child spec of what is no child.",
            absent("s12", 54),
            absent("s12", 55),
            absent("s12", 56),
            absent("s12", 57),
            absent("s12", 58),
            absent("s12", 59),
            absent("s21", 3),
            absent("s21", 4),
            absent("s21", 6),
            absent("s32", 13)),

    NO_BAD_SPECS(
            "A spec that makes no sense can't be made: its constructor throws, with words of its own.",
            at("s20", 14, "how", "raised"),
            at("s20", 14, "%NullPointerException{message: \"A child needs a function that starts it.\"}"),
            at("s21", 1, "{:error, " + illegal("Two children are called 'a'.") + "}"),
            at("s21", 2, "messages", "[{:EXIT, <pid1>, " + illegal("Two children are called 'a'.") + "}]"),
            at("s21", 5, "%NullPointerException{message: \"A supervisor needs a strategy.\"}"),
            at("s21", 7, "{:error, " + illegal("A number of restarts can't be negative, and this is -1.") + "}"),
            at("s21", 8, "{:error, " + illegal("The time that restarts are counted in must be positive: PT0S.") + "}"),
            at(
                    "s21",
                    9,
                    "messages",
                    "[{:EXIT, <pid2>, " + illegal("A number of restarts can't be negative, and this is -1.")
                            + "}, {:EXIT, <pid3>, "
                            + illegal("The time that restarts are counted in must be positive: PT0S.") + "}]"),
            at("s27", 39, "how", "raised"),
            at(
                    "s27",
                    39,
                    "%IllegalArgumentException{message: \"Child 's1' can't be significant: it is permanent, so it never ends for good.\"}"),
            at(
                    "s27",
                    40,
                    "{:error, " + illegal("Child 's1' can't be significant: its supervisor has no auto-shutdown.")
                            + "}")),

    STARTS_ARE_FUNCTIONS(
            "A start is a function, and knows by itself what it starts, and with what.",
            everywhere("s32", "start: \\{.*}(?=, type|}$)", "start: #fn/1")),

    NO_SUCH_CHILDREN(
            "A registry is no process here, so it is nobody's child. Supervisors of tasks have a chapter of their own.",
            absent("s32", 9),
            absent("s32", 11)),

    AUTO_SHUTDOWN_IS_HEARD(
            "Elixir 1.14 drops an auto-shutdown that its `Supervisor` is told, so the script goes by way of OTP's own; here there is but one.",
            absent("s27", 41));

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

    private static Place modules(String recording) {
        return everywhere(recording, ", \\[[A-Z][.\\w]*]", "");
    }

    private static String failed(String reason) {
        return "{:error, {:shutdown, {:failed_to_start_child, :bad, " + reason + "}}}";
    }

    private static String exited(String reason) {
        return "[{:EXIT, <pid1>, {:shutdown, {:failed_to_start_child, :bad, " + reason + "}}}]";
    }

    private static String illegal(String words) {
        return "{%IllegalArgumentException{message: \"" + words + "\"}, [stacktrace]}";
    }
}
