package watertight.grader.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outlines of compiled classes that a class loader can see; each is read once. */
public final class Classes {
    private final ClassLoader loader;
    private final Map<String, Optional<Outline>> outlines = new HashMap<>();

    public Classes(ClassLoader loader) {
        this.loader = loader;
    }

    /** The outline of a class by its binary name, or none where there is no such class. */
    public Optional<Outline> outline(String className) {
        return outlines.computeIfAbsent(className, this::read);
    }

    /** The outlines of a class and of all classes nested in it. */
    public List<Outline> withNested(String className) {
        var found = new ArrayList<Outline>();
        outline(className).ifPresent(outer -> {
            found.add(outer);
            outer.nested().forEach(nested -> outline(nested).ifPresent(found::add));
        });
        return found;
    }

    private Optional<Outline> read(String className) {
        String file = className.replace('.', '/') + ".class";
        try (InputStream in = loader.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(Outline.of(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the compiled class " + file + ".", unreadable);
        }
    }
}
