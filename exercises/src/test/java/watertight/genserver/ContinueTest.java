package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.genserver.Recorder.Step;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

@Exercise("2.12")
class ContinueTest {

    private static final Duration WORK = Duration.ofMillis(100);

    /** A step that makes a server continue so often, and what that adds to its state. */
    private static Step chain(int length, List<String> expected) {
        Step step = Step.of(length);
        for (int i = length - 1; i >= 1; i--) {
            step = Step.of(i).thenGoesOn(step);
        }
        for (int i = 1; i <= length; i++) {
            expected.add("continue " + i);
        }
        return step;
    }

    @Simulated(tries = 100)
    @Label("After init the server continues before any message, even one that it sent to itself")
    void afterInit(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var expected = new ArrayList<>(List.of("init"));
        Step first = chain(sim.between(1, 3), expected);
        var server = new Recorder(self -> {
            GenServer.cast(self, self.pid(), Step.of("to itself"));
            return InitResult.ok(List.of("init")).andContinue(first);
        });
        expected.add("cast to itself");
        expected.add("call then");
        lab.process("client", self -> {
            Pid pid = GenServer.start(self, server).orElseThrow();
            GenServer.call(self, pid, Step.of("then"));
            Lab.settle();
            Expect.that("the state in the end", server.state()).is(expected);
            Expect.that("callbacks that ran at the same time", server.mostInside())
                    .is(1);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("After a cast or a call the server continues before the messages that wait, as often as it is told to")
    void afterAMessage(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean call = sim.chance();
        int waiting = sim.between(0, 3);
        var expected = new ArrayList<>(List.of("init", call ? "call go" : "cast go"));
        Step go = Step.of("go").thenGoesOn(chain(sim.between(1, 3), expected));
        var server = new Recorder();
        lab.process("client", self -> {
            Pid pid = GenServer.start(self, server).orElseThrow();
            if (call) {
                HandmadeCall.send(self, pid, go);
            } else {
                GenServer.cast(self, pid, go);
            }
            for (int i = 1; i <= waiting; i++) {
                GenServer.cast(self, pid, Step.of("waiting " + i));
                expected.add("cast waiting " + i);
            }
            Lab.settle();
            Expect.that("the state in the end", server.state()).is(expected);
            Expect.that("callbacks that ran at the same time", server.mostInside())
                    .is(1);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("start returns before the server continues: nobody waits for that")
    void startDoesNotWait(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        var server = new Recorder(self -> InitResult.ok(List.of("init")).andContinue(Step.of("slowly"))).withWork(WORK);
        lab.process("starter", self -> {
            StartTest.start(self, linked, server).orElseThrow();
            Expect.that("the time that the start took", sim.now()).is(Duration.ZERO);
            Simulation.pass(WORK);
            Lab.settle();
            Expect.that("the state in the end", server.state()).is(List.of("init", "continue slowly"));
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A caller has its answer before the server continues; who calls next waits until that is done")
    void callerDoesNotWait(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Recorder().withWork(WORK);
        lab.process("client", self -> {
            Pid pid = GenServer.start(self, server).orElseThrow();
            String answer = GenServer.call(self, pid, Step.of("go").thenGoesOn(Step.of("slowly")));
            Expect.that("the answer", answer).is("re: go");
            Expect.that("the time when it came", sim.now()).is(WORK);
            GenServer.call(self, pid, Step.of("next"));
            Expect.that("the time when the next answer came", sim.now()).is(WORK.multipliedBy(3));
        });
        lab.run();
    }
}
