package watertight.grader.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import watertight.grader.agent.Weaver;

/** Loads the samples woven, as the agent does with students' classes. */
final class Woven extends ClassLoader {

    private static final String SAMPLES = "watertight.samples.";

    Woven() {
        super(Woven.class.getClassLoader());
    }

    /** A fresh instance of the sample, woven. */
    static Consumer<Simulation> fresh(Class<? extends Consumer<Simulation>> sample) {
        return new Woven().instance(sample);
    }

    /** An instance of the sample, of this loader's class. */
    @SuppressWarnings("unchecked")
    Consumer<Simulation> instance(Class<? extends Consumer<Simulation>> sample) {
        try {
            return (Consumer<Simulation>)
                    loadClass(sample.getName()).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected synchronized Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(SAMPLES)) {
            return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : define(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (var file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = Weaver.student(file.readAllBytes(), this);
            return defineClass(name, bytes, 0, bytes.length, Woven.class.getProtectionDomain());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
