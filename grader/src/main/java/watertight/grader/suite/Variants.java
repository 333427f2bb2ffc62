package watertight.grader.suite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** All variants of one application, as one file: the right one first. The same variants make the same bytes. */
public record Variants(List<Variant> all) {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String CLASS = ".class";

    /** The variant that a suite must pass on. */
    public Variant right() {
        return all.get(0);
    }

    /** The variants that a suite must fail on: whatever they do not change is as in the right one. */
    public List<Variant> wrong() {
        return all.stream().skip(1).map(this::completed).toList();
    }

    private Variant completed(Variant wrong) {
        var classes = new TreeMap<>(right().classes());
        classes.putAll(wrong.classes());
        return new Variant(wrong.promise(), wrong.flaw(), classes);
    }

    /** The variants in a file on the class path. */
    public static Variants on(ClassLoader loader, String file) {
        try (InputStream in = loader.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The file " + file + " is missing from the tests' resources.");
            }
            return read(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file + ".", unreadable);
        }
    }

    /** Reads what {@link #bytes} has written. */
    public static Variants read(byte[] file) throws IOException {
        var folders = new TreeMap<String, SortedMap<String, byte[]>>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String[] path = entry.getName().split("/", 2);
                folders.computeIfAbsent(path[0], number -> new TreeMap<>()).put(path[1], zip.readAllBytes());
            }
        }
        return new Variants(folders.values().stream().map(Variants::variant).toList());
    }

    private static Variant variant(SortedMap<String, byte[]> files) {
        var classes = new TreeMap<String, byte[]>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(CLASS)) {
                classes.put(path.replace(CLASS, "").replace('/', '.'), bytes);
            }
        });
        return new Variant(text(files, "promise"), text(files, "flaw"), classes);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    /** The variants as one file. */
    public byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int number = 0; number < all.size(); number++) {
                for (Map.Entry<String, byte[]> file : files(all.get(number)).entrySet()) {
                    add(zip, String.format("%02d/%s", number, file.getKey()), file.getValue());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static SortedMap<String, byte[]> files(Variant variant) {
        var files = new TreeMap<String, byte[]>();
        variant.classes().forEach((name, bytes) -> files.put(name.replace('.', '/') + CLASS, bytes));
        files.put("promise", variant.promise().getBytes(StandardCharsets.UTF_8));
        files.put("flaw", variant.flaw().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** Stored, not deflated, and of no time: another machine writes the same. */
    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var sum = new CRC32();
        sum.update(content);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
    }
}
