package watertight.recorded;

import java.time.Duration;
import watertight.genserver.Agent;
import watertight.genserver.GenServer;
import watertight.genserver.StartOptions;
import watertight.process.Name;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.DynamicSupervisor;
import watertight.supervisor.DynamicSupervisorSpec;
import watertight.supervisor.Restart;
import watertight.supervisor.Shutdown;
import watertight.supervisor.Strategy;
import watertight.supervisor.SupervisorSpec;

/** What a child spec says unless it is told otherwise. */
final class ChildSpecScenarios {

    private ChildSpecScenarios() {}

    static void s32ChildSpecDefaults(Lab lab, Self main) throws Exception {
        var worker = new Worker(lab, "g");
        ChildSpec server = ChildSpec.worker("G", self -> GenServer.startLink(self, worker));
        ChildSpec dynamic =
                ChildSpec.supervisor("DS", self -> DynamicSupervisor.startLink(self, DynamicSupervisorSpec.DEFAULT));
        ChildSpec named = ChildSpec.supervisor(
                "X",
                self -> DynamicSupervisor.startLink(
                        self, DynamicSupervisorSpec.DEFAULT, StartOptions.named(new Name("X"))));
        spec("use GenServer", server, lab);
        spec(
                "use GenServer, restart: :transient, shutdown: 10_000",
                server.named("G2").with(Restart.TRANSIENT).with(Shutdown.after(Duration.ofSeconds(10))),
                lab);
        spec("use Supervisor", ChildSpec.supervisor("SV", () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE)), lab);
        spec("use DynamicSupervisor", dynamic, lab);
        spec("use Task", ChildSpec.task("TK", _ -> {}), lab);
        spec("module only", server, lab);
        spec("Agent", ChildSpec.worker("Agent", self -> Agent.startLink(self, () -> 0)), lab);
        spec("Task", ChildSpec.task("Task", _ -> {}), lab);
        spec("DynamicSupervisor", named, lab);
        spec("with overrides", server.named("g1").with(Restart.TEMPORARY), lab);
    }

    private static void spec(String of, ChildSpec child, Lab lab) {
        lab.log("child_spec", "of", of, "value", child);
    }
}
