package watertight.grader.course;

/** A line of a file, as an editor understands it: {@code file:line}. Lines count from 1; 0 means the whole file. */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
