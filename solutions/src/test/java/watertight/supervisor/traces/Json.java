package watertight.supervisor.traces;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One object of JSON. Whatever is not as it should be is an {@link UnreadableTrace}.
 *
 * @param place what it is, and where, for the sentence that says so
 */
record Json(String place, JsonObject object) {

    /** The object that a line is. */
    static Json line(String place, String line) {
        try {
            return of(place, JsonParser.parseString(line));
        } catch (JsonParseException broken) {
            throw new UnreadableTrace(place + " is no JSON.");
        }
    }

    private static Json of(String place, JsonElement element) {
        if (!element.isJsonObject()) {
            throw new UnreadableTrace(place + " is no JSON object.");
        }
        return new Json(place, element.getAsJsonObject());
    }

    boolean has(String field) {
        return object.has(field);
    }

    /** Whether this field is there, and is null. */
    boolean isNull(String field) {
        return object.has(field) && object.get(field).isJsonNull();
    }

    String text(String field) {
        return primitive(field, JsonPrimitive::isString, "a text").getAsString();
    }

    /** Empty if it is not there, or null. */
    Optional<String> optionalText(String field) {
        return has(field) && !isNull(field) ? Optional.of(text(field)) : Optional.empty();
    }

    boolean truth(String field) {
        return primitive(field, JsonPrimitive::isBoolean, "true or false").getAsBoolean();
    }

    int number(String field) {
        var primitive = primitive(field, JsonPrimitive::isNumber, "a number");
        return whole(field, primitive);
    }

    /** Whether this field is a number. */
    boolean isNumber(String field) {
        return object.get(field) instanceof JsonPrimitive primitive && primitive.isNumber();
    }

    Json object(String field) {
        return of(place + ", " + field, get(field));
    }

    List<Json> objects(String field) {
        var elements = array(field).asList();
        return elements.stream()
                .map(element -> of(place + ", " + field, element))
                .toList();
    }

    /** Empty if it is not there. */
    List<Integer> numbers(String field) {
        if (!has(field)) {
            return List.of();
        }
        return array(field).asList().stream()
                .map(element -> whole(field, element))
                .toList();
    }

    UnreadableTrace isWrong(String how) {
        return new UnreadableTrace(place + " " + how + ".");
    }

    private JsonArray array(String field) {
        if (!(get(field) instanceof JsonArray array)) {
            throw isWrong("has a '" + field + "' that is no list");
        }
        return array;
    }

    private JsonPrimitive primitive(String field, Predicate<JsonPrimitive> isRight, String kind) {
        if (!(get(field) instanceof JsonPrimitive primitive && isRight.test(primitive))) {
            throw isWrong("has a '" + field + "' that is not " + kind);
        }
        return primitive;
    }

    private int whole(String field, JsonElement element) {
        try {
            return element.getAsBigDecimal().intValueExact();
        } catch (RuntimeException notOne) {
            throw isWrong("has a '" + field + "' that is no whole number");
        }
    }

    private JsonElement get(String field) {
        if (!object.has(field)) {
            throw isWrong("has no '" + field + "'");
        }
        return object.get(field);
    }
}
