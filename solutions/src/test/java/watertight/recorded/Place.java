package watertight.recorded;

/** Where one recording has something that is not so here. */
sealed interface Place {

    String recording();

    /** A field of an event has another value here. */
    record Otherwise(String recording, int event, String field, Object here) implements Place {}

    /** The event can't happen here. */
    record Absent(String recording, int event) implements Place {}

    /** Whatever in it matches this regular expression stands otherwise here, in every event. */
    record Everywhere(String recording, String there, String here) implements Place {

        /** A field's value as it stands here. */
        Object in(Object value) {
            return value instanceof String text ? text.replaceAll(there, here) : value;
        }
    }

    static Place at(String recording, int event, Object here) {
        return at(recording, event, "value", here);
    }

    static Place at(String recording, int event, String field, Object here) {
        return new Otherwise(recording, event, field, here);
    }

    static Place absent(String recording, int event) {
        return new Absent(recording, event);
    }

    static Place everywhere(String recording, String there, String here) {
        return new Everywhere(recording, there, here);
    }
}
