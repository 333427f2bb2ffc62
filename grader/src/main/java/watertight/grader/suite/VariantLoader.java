package watertight.grader.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Loads a suite beside one variant of its application: classes of their package are loaded here and anew, the variant's
 * from the variant. All other classes are those of everybody.
 */
final class VariantLoader extends ClassLoader {
    private final String packageName;
    private final Variant variant;

    VariantLoader(ClassLoader parent, String packageName, Variant variant) {
        super(parent);
        this.packageName = packageName;
        this.variant = variant;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.substring(0, Math.max(0, name.lastIndexOf('.'))).equals(packageName)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = variant.classes().containsKey(name) ? variant.classes().get(name) : ofParent(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] ofParent(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the class " + name + ".", unreadable);
        }
    }
}
