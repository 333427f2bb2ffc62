package watertight.recorded;

import static watertight.recorded.Place.absent;
import static watertight.recorded.Place.at;

import java.util.List;

/** Where tasks do otherwise. */
enum TaskDeviation implements Deviation {
    NO_CALLERS("A task does not note in itself who has started it: there is no process dictionary.", absent("t01", 5)),

    PROTOCOL_IS_TYPED(
            "The result comes in a record that only this library can make. Its address and the owner's monitor are two things; OTP has one reference for both.",
            at("t01", 4, "messages", "[{:answer, #ref1, :raw}, {:DOWN, #ref2, :process, <task#2>, :normal}]")),

    NO_THROWN_VALUES(
            "Only exceptions can be thrown in Java, not any value: what is thrown is the reason.",
            at("t02", 14, "reason", "{%Ball{message: nil}, [stacktrace]}"),
            at(
                    "t02",
                    15,
                    "{{%Ball{message: nil}, [stacktrace]}, {Task, :await, [%Task{pid: <task>, ref: #ref1}, 5000]}}"),
            at("t02", 16, "messages", "[{:EXIT, <task>, {%Ball{message: nil}, [stacktrace]}}]")),

    WORDS_OF_EXCEPTIONS(
            "The exceptions are Java's own, with words of their own.",
            at("t04", 1, refused()),
            at("t04", 2, refused()),
            at("t04", 3, refused()),
            at(
                    "t08",
                    4,
                    "%IllegalArgumentException{message: \"A stream needs room for at least one task at once, and this is 0.\"}"),
            at("t12", 3, full())),

    NO_ITEM_IN_THE_RESULT(
            "A result does not tell which item it is of: whoever wants that has the work return it.", absent("t09", 3)),

    TELLS_WHETHER(
            "`terminateChild` returns whether there is such a task, where Elixir has `:ok` or `{:error, :not_found}`.",
            at("t12", 4, true),
            at("t12", 6, false)),

    FUNCTIONS_AT_COMPILE_TIME(
            "Which functions a module has can be asked of Elixir while it runs. Here the compiler knows: what there is not can't be called.",
            absent("t13", 2),
            absent("t13", 3),
            absent("t13", 4),
            absent("t13", 5),
            absent("t13", 6),
            absent("t13", 7),
            absent("t13", 8),
            absent("t13", 9)),

    RETURNS_THE_PID(
            "What can only succeed returns the pid itself, where Elixir returns `{:ok, pid}`.", at("t15", 1, "<pid1>"));

    private final String because;
    private final List<Place> places;

    TaskDeviation(String because, Place... places) {
        this.because = because;
        this.places = List.of(places);
    }

    private static String full() {
        return "%IllegalStateException{message: \"The task did not start: its supervisor #PID<..> has as many as it may have. A stream needs room for as many as its maxConcurrency.\"}";
    }

    private static String refused() {
        return "%IllegalArgumentException{message: \"The result of task #PID<..> goes to its owner #PID<..>: #PID<..> can't ask for it.\"}";
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
