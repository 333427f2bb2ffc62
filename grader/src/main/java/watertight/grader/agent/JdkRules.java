package watertight.grader.agent;

import static java.util.Map.entry;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is woven into the JDK: virtual time, and a look at whatever would leave the simulation. */
final class JdkRules {

    /** The classes that are woven, with those nested in them. */
    private static final Set<String> WOVEN = Set.of(
            "java/lang/Thread",
            "java/lang/VirtualThread",
            "java/lang/Runtime",
            "java/time/Clock",
            "java/util/ImmutableCollections",
            "java/util/concurrent/AbstractExecutorService",
            "java/util/concurrent/CompletableFuture",
            "java/util/concurrent/Exchanger",
            "java/util/concurrent/ForkJoinPool",
            "java/util/concurrent/ForkJoinTask",
            "java/util/concurrent/FutureTask",
            "java/util/concurrent/LinkedTransferQueue",
            "java/util/concurrent/Phaser",
            "java/util/concurrent/ScheduledThreadPoolExecutor",
            "java/util/concurrent/SubmissionPublisher",
            "java/util/concurrent/ThreadPerTaskExecutor",
            "java/util/concurrent/locks/AbstractQueuedLongSynchronizer",
            "java/util/concurrent/locks/AbstractQueuedSynchronizer",
            "java/util/concurrent/locks/LockSupport",
            "java/util/concurrent/locks/StampedLock");

    private static final Consumer<CodeBuilder> STARTING =
            code -> code.aload(0).invokestatic(Names.HOOKS, "starting", Names.TAKES_THREAD);
    private static final Consumer<CodeBuilder> EXITING = code -> Names.hook(code, "exiting", Names.NOTHING);
    private static final Consumer<CodeBuilder> LEAVING = code -> Names.hook(code, "leaving", Names.NOTHING);

    /** What a method does first, by class and name. */
    private static final Map<String, Consumer<CodeBuilder>> FIRST = Map.ofEntries(
            entry("java/lang/Thread.start", STARTING),
            entry("java/lang/VirtualThread.start", STARTING),
            entry("java/lang/Thread.dispatchUncaughtException", JdkRules::uncaught),
            entry("java/lang/Runtime.exit", EXITING),
            entry("java/lang/Runtime.halt", EXITING),
            entry("java/util/concurrent/ForkJoinPool.poolSubmit", LEAVING),
            entry("java/util/concurrent/ForkJoinPool.externalSubmissionQueue", LEAVING),
            entry("java/util/concurrent/ForkJoinPool.scheduleDelayedTask", LEAVING),
            entry("java/util/concurrent/FutureTask.setException", code -> passing(code, 1)),
            entry("java/util/concurrent/CompletableFuture.encodeThrowable", code -> passing(code, 0)),
            entry("java/time/Clock.currentInstant", JdkRules::instant));

    private static final List<String> SIGNS = List.of("nanoTime", "currentTimeMillis", "SALT32L", "REVERSE");
    private static final Set<String> PARKS = Set.of("park", "parkNanos", "parkUntil");

    private JdkRules() {}

    /** True if the class of this internal name may have to be woven. */
    static boolean apply(String className) {
        int nested = className.indexOf('$');
        return WOVEN.contains(nested < 0 ? className : className.substring(0, nested));
    }

    /** True if the class has to be woven, by what its class file speaks of. */
    static boolean apply(String className, byte[] bytes) {
        String file = new String(bytes, StandardCharsets.ISO_8859_1);
        return SIGNS.stream().anyMatch(file::contains)
                || FIRST.keySet().stream().anyMatch(method -> method.startsWith(className + "."))
                || className.endsWith("/LockSupport");
    }

    /** The rules for one method. */
    static CodeTransform of(String className, MethodModel method) {
        String name = method.methodName().stringValue();
        Consumer<CodeBuilder> first = FIRST.get(className + "." + name);
        if (className.startsWith("java/util/ImmutableCollections")) {
            return JdkRules::unsalted;
        }
        CodeTransform rules = JdkRules::virtualTime;
        if (className.equals("java/util/concurrent/locks/LockSupport") && PARKS.contains(name)) {
            rules = rules.andThen(JdkRules::parked);
        }
        return first == null ? rules : rules.andThen(new AtStart(first));
    }

    private static void virtualTime(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call
                && call.opcode() == Opcode.INVOKESTATIC
                && call.owner().asInternalName().equals("java/lang/System")
                && (call.name().equalsString("nanoTime") || call.name().equalsString("currentTimeMillis"))) {
            Names.hook(code, call.name().stringValue(), Names.LONG);
        } else {
            code.with(element);
        }
    }

    /** {@code Set.of} and {@code Map.of} go their way in an order that the JDK draws anew for each JVM: no more. */
    private static void unsalted(CodeBuilder code, CodeElement element) {
        if (element instanceof FieldInstruction field
                && field.opcode() == Opcode.GETSTATIC
                && field.name().equalsString("SALT32L")) {
            code.lconst_0();
        } else if (element instanceof FieldInstruction field
                && field.opcode() == Opcode.GETSTATIC
                && field.name().equalsString("REVERSE")) {
            code.iconst_0();
        } else {
            code.with(element);
        }
    }

    private static void parked(CodeBuilder code, CodeElement element) {
        if (element instanceof ReturnInstruction) {
            Names.hook(code, "parked", Names.NOTHING);
        }
        code.with(element);
    }

    private static void uncaught(CodeBuilder code) {
        code.aload(0)
                .aload(1)
                .invokestatic(Names.HOOKS, "uncaught", Names.ASKS_OF_DEATH)
                .ifThen(CodeBuilder::return_);
    }

    private static void passing(CodeBuilder code, int slot) {
        code.aload(slot).invokestatic(Names.HOOKS, "passing", Names.TAKES_THROWABLE);
    }

    private static void instant(CodeBuilder code) {
        code.invokestatic(Names.HOOKS, "instant", java.lang.constant.MethodTypeDesc.of(Names.INSTANT))
                .dup()
                .ifThenElse(Opcode.IFNONNULL, CodeBuilder::areturn, CodeBuilder::pop);
    }

    /** Puts code before a method's first instruction. */
    private record AtStart(Consumer<CodeBuilder> first) implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            first.accept(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
