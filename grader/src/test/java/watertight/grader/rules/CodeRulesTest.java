package watertight.grader.rules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("unused")
class CodeRulesTest {
    static final class Honest {
        private static final int LIMIT = 3;
        private static final List<String> NAMES = List.of("a");
        private static final Map<String, Integer> NUMBERS = Map.of("a", 1);
        private final ReentrantLock lock = new ReentrantLock();
        private final List<Object> all = new ArrayList<>();

        void put(Thread.State state) throws InterruptedException {
            lock.lock();
            switch (state) {
                case NEW -> all.add(NAMES);
                case BLOCKED -> new LinkedBlockingQueue<>().take();
                default -> all.clear();
            }
            all.stream().map(it -> LIMIT).forEach(it -> {});
            lock.unlock();
        }
    }

    static final class Sleeps {
        void a() throws InterruptedException {
            Thread.sleep(10);
        }
    }

    static final class SleepsInALambda {
        Runnable a() {
            return () -> {
                try {
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException e) {
                    return;
                }
            };
        }
    }

    static final class Polls {
        Object a() throws InterruptedException {
            return new LinkedBlockingQueue<>().poll(1, TimeUnit.SECONDS);
        }
    }

    static final class Parks {
        void a() {
            LockSupport.parkNanos(10);
        }
    }

    static final class StartsThreads {
        void a() {
            new Thread(() -> {}).start();
        }
    }

    static final class HasPool {
        void a() {
            Executors.newFixedThreadPool(2);
        }
    }

    static final class GoesAsync {
        void a() {
            CompletableFuture.runAsync(() -> {});
        }
    }

    static final class GoesParallel {
        void a() {
            List.of(1).parallelStream().forEach(it -> {});
        }
    }

    static final class Exits {
        void a() {
            System.exit(1);
        }
    }

    static final class Reflects {
        void a() throws Exception {
            String.class.getDeclaredField("value").setAccessible(true);
        }
    }

    static final class SharesANumber {
        static int count;
    }

    static final class SharesAList {
        static final List<Object> ALL = new ArrayList<>();
    }

    static final class SharesAnArray {
        static final int[] ALL = {1};
    }

    static final class SharesACounter {
        static final AtomicInteger COUNT = new AtomicInteger();
    }

    static final class HidesItInside {
        static final class Inner {
            static int count;
        }
    }

    record HonestServer(int initial, Callable<Integer> loader, Map<String, Integer> known) {
        private record Message(List<String> words) {}

        Map<String, Integer> handle(String word, Map<String, Integer> state) {
            var more = new HashMap<>(state);
            more.put(word, initial);
            return Map.copyOf(more);
        }
    }

    static final class KeepsANumber {
        private int balance;
    }

    static final class KeepsAMap {
        private final Map<String, Integer> all = new HashMap<>();
    }

    static final class KeepsACounter {
        private final AtomicInteger count = new AtomicInteger();
    }

    static final class KeepsItInside {
        record Inner(ArrayList<String> all) {}
    }

    @Test
    void honestCodeBreaksNoRule() {
        assertDoesNotThrow(() -> CodeRules.ofApplication(Honest.class).check());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Sleeps.class,
                SleepsInALambda.class,
                Polls.class,
                Parks.class,
                StartsThreads.class,
                HasPool.class,
                GoesAsync.class,
                GoesParallel.class,
                Exits.class,
                Reflects.class,
                SharesANumber.class,
                SharesAList.class,
                SharesAnArray.class,
                SharesACounter.class,
                HidesItInside.class
            })
    void whatBreaksARuleIsFound(Class<?> type) {
        var broken = assertThrows(
                BrokenRule.class, () -> CodeRules.ofApplication(type).check());
        assertEquals("CodeRulesTest.java", broken.getStackTrace()[0].getFileName());
    }

    @Test
    void aServerMayKeepWhatItStartsWith() {
        assertDoesNotThrow(() -> CodeRules.ofServer(HonestServer.class).check());
    }

    @ParameterizedTest
    @ValueSource(classes = {KeepsANumber.class, KeepsAMap.class, KeepsACounter.class, KeepsItInside.class})
    void aServerKeepsNothingThatChanges(Class<?> type) {
        assertDoesNotThrow(() -> CodeRules.ofApplication(type).check());
        var broken =
                assertThrows(BrokenRule.class, () -> CodeRules.ofServer(type).check());
        assertTrue(broken.getMessage().contains(" can change. What changes in a server belongs in its state: "));
        assertEquals("CodeRulesTest.java", broken.getStackTrace()[0].getFileName());
        assertTrue(broken.getStackTrace()[0].getLineNumber() > 0);
    }

    @Test
    void aServerKeepsTheOtherRulesToo() {
        assertThrows(BrokenRule.class, () -> CodeRules.ofServer(Sleeps.class).check());
        assertThrows(
                BrokenRule.class, () -> CodeRules.ofServer(SharesANumber.class).check());
    }

    @Test
    void theMessageSaysWhatAndWhyAndWhere() {
        var broken = assertThrows(
                BrokenRule.class, () -> CodeRules.ofApplication(Sleeps.class).check());
        assertTrue(broken.getMessage().startsWith("Thread.sleep is not allowed here. A process that sleeps hears"));
        assertEquals("a", broken.getStackTrace()[0].getMethodName());
        assertTrue(broken.getStackTrace()[0].getLineNumber() > 0);
    }

    @Test
    void theRuntimeMayWaitForATimeButNotSleep() {
        assertDoesNotThrow(() -> CodeRules.ofRuntime(Polls.class, Parks.class).check());
        assertThrows(BrokenRule.class, () -> CodeRules.ofRuntime(Sleeps.class).check());
    }

    @Test
    void oneRuleCanBeLeftOut() {
        assertDoesNotThrow(() -> CodeRules.ofApplication(HasPool.class)
                .without(Rule.NO_OTHER_THREADS)
                .check());
    }
}
