package watertight.recorded;

import static watertight.recorded.Place.absent;
import static watertight.recorded.Place.at;

import java.util.List;

/** Where servers and agents do otherwise. */
enum GenServerDeviation implements Deviation {
    RETURNS_NOTHING(
            "What can only succeed returns nothing here; in Elixir it returns `:ok`.",
            at("g04", 3, "nothing"),
            at("g05", 1, "returned", "nothing"),
            at("g06", 1, "nothing"),
            at("g06", 3, "nothing"),
            at("g11", 1, "nothing"),
            at("g11", 2, "nothing"),
            at("g19", 2, "nothing"),
            at("g19", 5, "nothing"),
            at("g19", 8, "nothing"),
            at("a01", 2, "nothing"),
            at("a01", 4, "nothing"),
            at("a02", 9, "nothing"),
            at("a02", 12, "nothing"),
            at("a03", 5, "nothing")),

    NO_THROWN_VALUES(
            "Only exceptions can be thrown in Java, not any value: what is thrown is the reason, and can't be taken for a result.",
            at("g01", 63, "returned", "{:error, {%Ball{message: nil}, [stacktrace]}}"),
            at("g01", 64, "returned", "{:error, {%Ball{message: nil}, [stacktrace]}}"),
            at("g01", 65, "messages", "[{:EXIT, <pid1>, {%Ball{message: nil}, [stacktrace]}}]"),
            at("g01", 67, "reason", "{%Ball{message: nil}, [stacktrace]}"),
            absent("g01", 68),
            absent("g01", 69),
            absent("g01", 70),
            absent("g01", 71),
            absent("g01", 72),
            absent("g01", 73),
            at("g09", 7, "{{%Ball{message: nil}, [stacktrace]}, {GenServer, :call, [<server>, :throw, 5000]}}"),
            at("g09", 8, "reason", "{%Ball{message: nil}, [stacktrace]}"),
            absent("g09", 9),
            absent("g09", 10),
            at("g15", 9, "reason", "{%Ball{message: nil}, [stacktrace]}"),
            at("g15", 10, "reason", "{%Ball{message: nil}, [stacktrace]}"),
            at("a02", 7, "{{%Ball{message: nil}, [stacktrace]}, {GenServer, :call, [<agent>, {:get, #fn/1}, 5000]}}"),
            at("a02", 8, "reason", "{%Ball{message: nil}, [stacktrace]}")),

    NULL_FOR_GARBAGE(
            "The compiler refuses results of a wrong type: what is left of them is null.",
            at("g01", 74, "returned", "{:error, {:bad_return_value, nil}}"),
            at("g01", 75, "returned", "{:error, {:bad_return_value, nil}}"),
            at("g01", 76, "messages", "[{:EXIT, <pid1>, {:bad_return_value, nil}}]"),
            at("g01", 78, "reason", "{:bad_return_value, nil}"),
            at("g09", 15, "{{:bad_return_value, nil}, {GenServer, :call, [<server>, :badreturn, 5000]}}"),
            at("g09", 16, "reason", "{:bad_return_value, nil}"),
            at("g15", 11, "reason", "{:bad_return_value, nil}"),
            at("g15", 12, "reason", "{:bad_return_value, nil}"),
            at("a01", 7, "{{:bad_return_value, nil}, {GenServer, :call, [<agent>, {:get_and_update, #fn/1}, 5000]}}"),
            at("a01", 8, "messages", "[{:EXIT, <agent>, {:bad_return_value, nil}}]"),
            at("a02", 5, "{{:bad_return_value, nil}, {GenServer, :call, [<agent>, {:get_and_update, #fn/1}, 5000]}}"),
            at("a02", 6, "reason", "{:bad_return_value, nil}")),

    JAVA_EXCEPTIONS(
            "What the language itself raises are Java's exceptions; a request that the server was not made for is a failed cast.",
            at(
                    "g09",
                    17,
                    "{{%ArithmeticException{message: \"/ by zero\"}, [stacktrace]}, {GenServer, :call, [<server>, :div, 5000]}}"),
            at("g09", 18, "reason", "{%ArithmeticException{message: \"/ by zero\"}, [stacktrace]}"),
            at(
                    "g09",
                    21,
                    "{{%ClassCastException{message: \"class Word cannot be cast to class End\"}, [stacktrace]}, {GenServer, :call, [<server>, :no_such_clause, 5000]}}"),
            at(
                    "g09",
                    22,
                    "reason",
                    "{%ClassCastException{message: \"class Word cannot be cast to class End\"}, [stacktrace]}"),
            at(
                    "g12",
                    4,
                    "{{%ClassCastException{message: \"class Word cannot be cast to class Question\"}, [stacktrace]}, {GenServer, :call, [<server#2>, :unknown, 5000]}}"),
            at(
                    "g15",
                    13,
                    "reason",
                    "{%ClassCastException{message: \"class Word cannot be cast to class End\"}, [stacktrace]}"),
            at(
                    "g15",
                    14,
                    "reason",
                    "{%ClassCastException{message: \"class Word cannot be cast to class End\"}, [stacktrace]}")),

    WORDS_OF_EXCEPTIONS(
            "The exceptions are Java's own, with words of their own.",
            at("g11", 5, "%NoProcessException{message: \"Nobody is registered as 'nobody'.\"}"),
            at(
                    "g12",
                    2,
                    "reason",
                    "{%UnsupportedOperationException{message: \"The server was cast UNKNOWN but has no handleCast.\"}, [stacktrace]}"),
            at(
                    "g12",
                    3,
                    "{{%UnsupportedOperationException{message: \"The server was called with UNKNOWN but has no handleCall.\"}, [stacktrace]}, {GenServer, :call, [<server>, :unknown, 5000]}}")),

    NAMES_ARE_TEXTS(
            "A name is a text, so any is good but a blank one; no name is said by leaving it out.",
            at(
                    "g02",
                    4,
                    "%IllegalArgumentException{message: \"A name can't be blank: give the process a word to be known by.\"}")),

    PID_OR_NAME(
            "A server is reached by its pid or by a name on its own node: there are no names that many nodes share, and no call by way of a registry.",
            absent("g08", 3),
            absent("g11", 3),
            absent("g11", 4)),

    FROM_TELLS_NOTHING(
            "Who waits for an answer is a value that can be answered and no more: it shows neither a pid nor a tag.",
            at("g04", 1, "from", "#ref1")),

    PROTOCOL_IS_TYPED(
            "What callers and servers send each other are records that only this library can make, and no tag but its own will do.",
            at("g23", 1, "messages", "[{:answer, #ref1, {:answer, :req, true}}]"),
            absent("g23", 2),
            at("g23", 4, "tag", "#ref2"),
            at("g23", 5, "messages", "[{:cast, :c}]"));

    private final String because;
    private final List<Place> places;

    GenServerDeviation(String because, Place... places) {
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
