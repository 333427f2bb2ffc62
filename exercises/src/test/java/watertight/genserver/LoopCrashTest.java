package watertight.genserver;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** What the loop does when a callback throws. */
@Exercise("2.1")
class LoopCrashTest {

    /** What terminate was given. */
    private record Terminated(ExitReason reason, String state) {}

    /** A server whose state is the last word it was cast. Some words make it throw. */
    private static final class Fragile implements GenServer<String, Object, String> {

        private final List<Terminated> terminated = new ArrayList<>();
        private final Lab.Boom boom = new Lab.Boom();
        private final Lab.Boom boomOfTerminate = new Lab.Boom();
        private boolean terminateThrows;
        private Self self;

        /** Runs the loop over it, in a process of its own, without the start that initialises. */
        Pid serve(Lab lab) {
            return lab.node().spawn(own -> {
                self = own;
                new Loop<>(own, this, null, "at first", Next.MESSAGE).serve();
            });
        }

        @Override
        public InitResult<String> init(Self own) {
            return InitResult.ok("at first");
        }

        @Override
        public Result<String> handleCast(String word, String state) {
            return switch (word) {
                case "throw" -> throw boom;
                case "exit" -> throw self.exit(ExitReason.SHUTDOWN);
                default -> Result.noReply(word);
            };
        }

        @Override
        public void terminate(ExitReason reason, String state) {
            terminated.add(new Terminated(reason, state));
            if (terminateThrows) {
                throw boomOfTerminate;
            }
        }
    }

    @Simulated(tries = 60)
    @Label("If a callback throws, terminate runs once, with the state there was, and the server ends with that reason")
    void terminates(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean exits = sim.chance();
        boolean changedBefore = sim.chance();
        var server = new Fragile();
        lab.play(() -> {
            Pid pid = server.serve(lab);
            if (changedBefore) {
                GenServer.cast(lab.node(), pid, "changed");
            }
            GenServer.cast(lab.node(), pid, exits ? "exit" : "throw");
            GenServer.cast(lab.node(), pid, "too late");
            Lab.settle();
            ExitReason reason = exits ? ExitReason.SHUTDOWN : new ExitReason.Crash(server.boom);
            Expect.that("the server's end", lab.reasonOf(pid)).is(reason);
            Expect.that("what terminate was given", server.terminated)
                    .is(List.of(new Terminated(reason, changedBefore ? "changed" : "at first")));
        });
    }

    @Simulated(tries = 20)
    @Label("If terminate throws as well, the server ends with what terminate threw")
    void terminateThrows(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Fragile();
        server.terminateThrows = true;
        lab.play(() -> {
            Pid pid = server.serve(lab);
            GenServer.cast(lab.node(), pid, "throw");
            Lab.settle();
            Expect.that("the server's end", lab.reasonOf(pid)).is(new ExitReason.Crash(server.boomOfTerminate));
            Expect.that("how often terminate ran", server.terminated.size()).is(1);
        });
    }
}
