package watertight.bench;

import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.DynamicSupervisor;
import watertight.supervisor.DynamicSupervisorSpec;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/**
 * A supervisor that is given one child after the other, and then stopped. Run in a JVM of its own, with the kind of
 * supervisor: prints {@link Growth.Times}, first those of {@link Work#FEW_CHILDREN}, then those of
 * {@link Work#MANY_CHILDREN}.
 */
final class ManyChildren {

    /** Does nothing but live. */
    private record Idle() implements GenServer<Integer, Void, Void> {

        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(0);
        }
    }

    private static final ChildSpec.Start IDLE = supervisor -> GenServer.startLink(supervisor, new Idle());

    private ManyChildren() {}

    public static void main(String[] args) throws InterruptedException {
        for (int i = 0; i < Work.WARM_UPS; i++) {
            measure(args[0], Work.FEW_CHILDREN);
        }
        for (int count : new int[] {Work.FEW_CHILDREN, Work.MANY_CHILDREN}) {
            for (int i = 0; i < Work.FAMILIES; i++) {
                System.out.println(measure(args[0], count));
            }
        }
    }

    private static Growth.Times measure(String kind, int count) throws InterruptedException {
        try (var node = new Node()) {
            return node.asProcess(self -> {
                long begin = System.nanoTime();
                Pid supervisor = start(self, kind, count);
                long between = System.nanoTime();
                Supervisor.stop(self, supervisor);
                return new Growth.Times(count, millis(begin, between), millis(between, System.nanoTime()));
            });
        }
    }

    private static double millis(long begin, long end) {
        return (end - begin) / 1e6;
    }

    private static Pid start(Self self, String kind, int count) throws InterruptedException {
        return switch (kind) {
            case "Supervisor" -> ordered(self, count);
            case "DynamicSupervisor" -> dynamic(self, count);
            default -> throw new IllegalArgumentException("There is no supervisor of the kind '" + kind + "'.");
        };
    }

    private static Pid ordered(Self self, int count) throws InterruptedException {
        Pid supervisor = Supervisor.startLink(self, () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE))
                .orElseThrow();
        for (int i = 0; i < count; i++) {
            Supervisor.startChild(self, supervisor, ChildSpec.worker("" + i, IDLE));
        }
        return supervisor;
    }

    private static Pid dynamic(Self self, int count) throws InterruptedException {
        Pid supervisor =
                DynamicSupervisor.startLink(self, DynamicSupervisorSpec.DEFAULT).orElseThrow();
        for (int i = 0; i < count; i++) {
            DynamicSupervisor.startChild(self, supervisor, ChildSpec.worker("idle", IDLE));
        }
        return supervisor;
    }
}
