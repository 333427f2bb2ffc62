package watertight.recorded;

import java.util.List;

/** Values side by side, as Elixir's {@code {a, b}}. */
record Tuple(List<Object> elements) {

    static Tuple of(Object... elements) {
        return new Tuple(List.of(elements));
    }
}
