package watertight.grader.course;

/** One thing wrong with the course itself: where, and one sentence that says what is wrong and what to do. */
public record Problem(Place place, String sentence) implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        int byFile = place.file().compareTo(other.place.file());
        return byFile != 0 ? byFile : Integer.compare(place.line(), other.place.line());
    }

    @Override
    public String toString() {
        return place + ": " + sentence;
    }
}
