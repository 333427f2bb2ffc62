package watertight.grader.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watertight.samples.Chance;
import watertight.samples.Endless;
import watertight.samples.LostUpdate;
import watertight.samples.Mailbox;
import watertight.samples.Monitored;
import watertight.samples.TimedWaits;
import watertight.samples.Unordered;
import watertight.samples.Unwritten;

@DisplayName("The weaver")
class WeaverTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Chance.class,
                Endless.Recursion.class,
                LostUpdate.class,
                Mailbox.class,
                Monitored.Right.class,
                TimedWaits.class,
                Unordered.class,
                Unwritten.class
            })
    @DisplayName("makes classes that the JVM accepts")
    void verifies(Class<?> type) throws IOException {
        assertEquals(List.of(), ClassFile.of().verify(Weaver.student(bytes(type), type.getClassLoader())));
    }

    @Test
    @DisplayName("puts a point before each use of a field")
    void points() throws IOException {
        MethodModel increment = woven(LostUpdate.class).methods().stream()
                .filter(method -> method.methodName().stringValue().startsWith("lambda$"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("point", "point"), hooks(increment));
    }

    @Test
    @DisplayName("puts none before a field that never changes")
    void finals() throws IOException {
        MethodModel put = method(woven(Mailbox.class), "put");
        assertEquals(List.of("point", "point", "point", "point", "passing", "point"), hooks(put));
    }

    @Test
    @DisplayName("makes plain methods of synchronized ones")
    void monitors() throws IOException {
        MethodModel put = method(woven(Monitored.Right.class), "put");
        assertFalse(put.flags().has(AccessFlag.SYNCHRONIZED));
        assertEquals(List.of("enter", "point", "signal", "exit", "exit"), hooks(put));
    }

    @Test
    @DisplayName("marks stubs")
    void stubs() throws IOException {
        assertEquals(List.of("stub"), hooks(method(woven(Unwritten.class), "answer")));
    }

    @ParameterizedTest
    @CsvSource({
        "watertight.process.Mailbox, file:/course/exercises/target/classes/, true",
        "watertight.process.MailboxTest, file:/course/exercises/target/test-classes/, false",
        "watertight.process.MailboxTest, file:/course/exercises-1.0-tests.jar, false",
        "watertight.process.Mailbox, file:/gallery/patched/, true",
        "watertight.grader.sim.Simulation, file:/course/grader/target/classes/, false",
        "org.other.Mailbox, file:/course/exercises/target/classes/, false"
    })
    @DisplayName("is for students' classes")
    void studentsOnly(String name, URI root, boolean students) throws IOException {
        var domain = new ProtectionDomain(new CodeSource(root.toURL(), (Certificate[]) null), null);
        assertEquals(students, CourseClasses.isStudents(name, domain));
    }

    @Test
    @DisplayName("leaves real threads alone")
    void realThreads() throws InterruptedException {
        long before = System.nanoTime();
        long hooked = Hooks.nanoTime();
        assertTrue(before <= hooked && hooked <= System.nanoTime());
        assertFalse(Hooks.enter(this));
        assertFalse(Hooks.exit(this));
        Hooks.point();
        Hooks.loop();
        assertEquals(System.identityHashCode(this), Hooks.hash(this));
    }

    private static ClassModel woven(Class<?> type) throws IOException {
        return ClassFile.of().parse(Weaver.student(bytes(type), type.getClassLoader()));
    }

    private static MethodModel method(ClassModel type, String name) {
        return type.methods().stream()
                .filter(method -> method.methodName().equalsString(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> hooks(MethodModel method) {
        return method.code()
                .orElseThrow()
                .elementStream()
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast)
                .filter(call -> call.owner().asInternalName().endsWith("agent/Hooks"))
                .map(call -> call.name().stringValue())
                .toList();
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (var file = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return file.readAllBytes();
        }
    }
}
