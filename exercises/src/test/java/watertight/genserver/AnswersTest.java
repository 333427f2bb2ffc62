package watertight.genserver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

@Exercise("2.3")
class AnswersTest {

    @Simulated(tries = 150)
    @Label("Every caller gets the answer to its own request, and no one else's, under any schedule")
    void answersTheCaller(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int callers = sim.between(1, 3);
        int each = sim.between(1, 3);
        Pid server = new Recorder().serve(lab);
        for (int c = 0; c < callers; c++) {
            String name = "abc".substring(c, c + 1);
            lab.process("caller " + name, self -> {
                for (int i = 1; i <= each; i++) {
                    var call = HandmadeCall.send(self, server, Recorder.Step.of(name + i));
                    Expect.that("received", self.receive()).is(call.answer("re: " + name + i));
                }
                Lab.settle();
                Expect.that("messages left", StartTest.mailboxLength(self)).is(0);
            });
        }
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("A call is handled in its turn among the casts, and the server goes on with the state of its result")
    void callsAndCastsInOrder(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var server = new Recorder();
        List<Boolean> calls = Lab.several(sim.between(1, 5), sim::chance);
        lab.process("caller", self -> {
            Pid pid = server.serve(lab);
            var expected = new ArrayList<>(List.of("init"));
            for (boolean call : calls) {
                var step = Recorder.Step.of(expected.size());
                expected.add((call ? "call " : "cast ") + step);
                if (call) {
                    HandmadeCall.send(self, pid, step);
                } else {
                    GenServer.cast(self, pid, step);
                }
            }
            Lab.settle();
            Expect.that("the state in the end", server.state()).is(expected);
        });
        lab.run();
    }

    /** A server that looks, when it is cast something, how many messages that process has. */
    private record Onlooker(Lab lab, List<Integer> seen) implements GenServer<String, String, Pid> {
        @Override
        public InitResult<String> init(Self self) {
            return InitResult.ok("");
        }

        @Override
        public CallResult<String> handleCall(String request, From from, String state) {
            return CallResult.reply("answer", state);
        }

        @Override
        public Result<String> handleCast(Pid whose, String state) {
            seen.add(lab.node().info(whose).orElseThrow().mailboxLength());
            return Result.noReply(state);
        }
    }

    @Simulated(tries = 150)
    @Label("The answer has gone out before the server handles anything else")
    void answersBeforeItGoesOn(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("caller", self -> {
            var server = new Onlooker(lab, new ArrayList<>());
            Pid pid = lab.node().spawn(other -> new Loop<>(other, server, null, "", Next.MESSAGE).serve());
            HandmadeCall.send(self, pid, "question");
            GenServer.cast(self, pid, self.pid());
            Lab.settle();
            Expect.that("answers that the caller had when the next message was handled", server.seen)
                    .is(List.of(1));
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("Answered twice, even at the same time, the caller gets one answer")
    void answersOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int times = sim.between(2, 3);
        var ready = new CountDownLatch(times);
        lab.process("caller", self -> {
            var from = new From(self.aliasForOne());
            for (int i = 0; i < times; i++) {
                lab.node().spawn(other -> {
                    ready.countDown();
                    ready.await();
                    GenServer.reply(from, "answer");
                });
            }
            Expect.that("received", self.receive()).is(new Protocol.Answer(from, "answer"));
            Lab.settle();
            Expect.that("messages left", StartTest.mailboxLength(self)).is(0);
        });
        lab.run();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(From.class).check();
    }
}
