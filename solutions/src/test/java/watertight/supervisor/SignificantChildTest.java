package watertight.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import watertight.process.Node;

/** A significant child is refused where its end could never be its supervisor's. */
class SignificantChildTest {

    private static final ChildSpec SIGNIFICANT =
            ChildSpec.task("a", self -> self.receive()).asSignificant();

    private static final ChildCounts NONE = new ChildCounts(0, 0, 0, 0);

    private static void isRefused(StartChildResult result) {
        var failed = assertInstanceOf(StartChildResult.Failed.class, result);
        assertTrue(failed.reason().toString().contains("significant"), failed.reason()::toString);
    }

    @Test
    void isRefusedByASupervisorThatNeverShutsDownByItself() throws Exception {
        try (var node = new Node()) {
            var supervisor = Supervisor.start(node, () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE))
                    .orElseThrow();
            isRefused(Supervisor.startChild(node, supervisor, SIGNIFICANT));
            assertEquals(NONE, Supervisor.countChildren(node, supervisor));
        }
    }

    @Test
    void isRefusedByADynamicSupervisor() throws Exception {
        try (var node = new Node()) {
            var supervisor =
                    DynamicSupervisor.start(node, DynamicSupervisorSpec.DEFAULT).orElseThrow();
            isRefused(DynamicSupervisor.startChild(node, supervisor, SIGNIFICANT));
            assertEquals(NONE, DynamicSupervisor.countChildren(node, supervisor));
        }
    }
}
