package watertight.grader.rules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watertight.samples.Pair;

@SuppressWarnings("unused")
class CatchesTest {
    static final class CatchesNarrowly {
        int a(Pair pair, AutoCloseable file) throws Exception {
            try (file) {
                return switch (pair) {
                    case Pair(String text, Integer number) -> Integer.parseInt(text) + number;
                    default -> 0;
                };
            } catch (NumberFormatException none) {
                return 0;
            } finally {
                file.close();
            }
        }
    }

    static final class CatchesAll {
        int a(String text) {
            try {
                return Integer.parseInt(text);
            } catch (Exception any) {
                return 0;
            }
        }
    }

    static final class CatchesAllBeforeAPattern {
        int a(String text, Object pair) {
            int first;
            try {
                first = Integer.parseInt(text);
            } catch (Exception any) {
                return 0;
            }
            return pair instanceof Pair(String _, Integer second) ? first + second : first;
        }
    }

    static final class CatchesOneOfTwo {
        int a(String text) {
            try {
                return Integer.parseInt(text);
            } catch (StackOverflowError | RuntimeException any) {
                return 0;
            }
        }
    }

    static final class CatchesThrowsAgain {
        int a(String text) throws Throwable {
            try {
                return Integer.parseInt(text);
            } catch (Throwable any) {
                throw any;
            }
        }
    }

    static final class CatchesInterrupts {
        Runnable a() {
            return () -> {
                try {
                    new LinkedBlockingQueue<>().take();
                } catch (InterruptedException ignored) {
                    // It goes on.
                }
            };
        }
    }

    @Test
    void narrowCatchesAndThoseOfTheCompilerBreakNoRule() {
        assertDoesNotThrow(() -> CodeRules.ofApplication(CatchesNarrowly.class)
                .withNarrowCatches()
                .check());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                CatchesAll.class,
                CatchesAllBeforeAPattern.class,
                CatchesOneOfTwo.class,
                CatchesThrowsAgain.class,
                CatchesInterrupts.class
            })
    void wideCatchesAreFoundWhereTheyAreForbidden(Class<?> type) {
        assertDoesNotThrow(() -> CodeRules.ofApplication(type).check());
        var broken = assertThrows(
                BrokenRule.class,
                () -> CodeRules.ofApplication(type).withNarrowCatches().check());
        assertTrue(broken.getMessage().matches("To catch \\w+ is not allowed here\\. It .+"), broken.getMessage());
        assertEquals("CatchesTest.java", broken.getStackTrace()[0].getFileName());
        assertTrue(broken.getStackTrace()[0].getLineNumber() > 0);
    }
}
