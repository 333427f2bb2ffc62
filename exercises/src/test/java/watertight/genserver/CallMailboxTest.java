package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** What a call takes out of the caller's mailbox, and what it leaves there. */
@Exercise("2.4")
class CallMailboxTest {

    private static Pid startDesk(Self self) throws InterruptedException {
        return GenServer.start(self, new Desk()).orElseThrow();
    }

    /** A process that answers one call, and ends at once. */
    private static Body answeringOnce(ExitReason reason) {
        return self -> {
            var call = self.receive(Protocol.Call.class);
            GenServer.reply(call.from(), "the answer");
            throw self.exit(reason);
        };
    }

    private record Ask() implements Request<String> {}

    /** A process that takes one call, and sends the caller some letters, the answer, and the other letters. */
    private static Body writing(Pid client, List<String> letters, int beforeTheAnswer) {
        return self -> {
            var call = self.receive(Protocol.Call.class);
            letters.subList(0, beforeTheAnswer).forEach(client::send);
            GenServer.reply(call.from(), "the answer");
            letters.subList(beforeTheAnswer, letters.size()).forEach(client::send);
        };
    }

    @Simulated(tries = 200)
    @Label("All other messages stay where they are, in order, those that come during the call too")
    void othersStay(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int before = sim.between(0, 3);
        int during = sim.between(0, 3);
        List<String> letters = IntStream.range(0, before + during + sim.between(0, 3))
                .mapToObj(i -> "letter " + i)
                .toList();
        lab.process("client", self -> {
            letters.subList(0, before).forEach(self.pid()::send);
            Body server = writing(self.pid(), letters.subList(before, letters.size()), during);
            Expect.that("the answer", GenServer.call(self, lab.node().spawn(server), new Ask()))
                    .is("the answer");
            List<Object> received = new ArrayList<>();
            for (int i = 0; i < letters.size(); i++) {
                received.add(self.receive());
            }
            Expect.that("the messages left, in order", received).is(List.copyOf(letters));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("An answer to another call, and a Down of another monitor, are not this call's: they stay too")
    void othersNewsStay(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean early = sim.chance();
        var time = Duration.ofMillis(sim.between(2, 4));
        lab.process("client", self -> {
            Pid desk = startDesk(self);
            Pid other = lab.idle();
            var watch = self.monitor(other);
            var from = new From(self.alias());
            var answer = new Protocol.Answer(from, "another answer");
            lab.node().spawn(sender -> {
                if (!early) {
                    Lab.settle();
                }
                GenServer.reply(from, "another answer");
                lab.node().kill(other);
            });
            if (early) {
                Lab.settle();
            }
            Expect.that("the answer", GenServer.call(self, desk, new Desk.Twice(4, time)))
                    .is(8);
            Expect.that("the first message left", self.receive()).is(answer);
            Expect.that("the second message left", self.receive()).is(new Down(watch, other, ExitReason.KILLED));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("When the answer has come, nothing of the call is left: no message, no timer, no watch over the server")
    void leavesNothing(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int calls = sim.between(1, 3);
        boolean elsewhere = sim.chance();
        lab.process("client", self -> {
            Pid desk = startDesk(self);
            for (int i = 0; i < calls; i++) {
                Request<?> request = elsewhere ? new Desk.Words(i, Duration.ofMillis(1)) : new Desk.Twice(i);
                GenServer.call(self, desk, request);
            }
            Aftermath.isCleanEvenAfter(desk, sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 300)
    @Label("An answer counts even if the server ends right after it, and the news of that end is not left behind")
    void answeredAtTheLast(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.KILLED));
        lab.process("client", self -> {
            Pid server = lab.node().spawn(answeringOnce(reason));
            Expect.that("the answer", GenServer.call(self, server, new Ask())).is("the answer");
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A second answer to the same call is dropped: the first counts, and the next call gets its own")
    void answersOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int calls = sim.between(1, 3);
        lab.process("client", self -> {
            Pid server = lab.node().spawn(other -> {
                for (int i = 1; i <= calls; i++) {
                    var call = other.receive(Protocol.Call.class);
                    GenServer.reply(call.from(), "answer " + i);
                    GenServer.reply(call.from(), "a second answer");
                }
            });
            for (int i = 1; i <= calls; i++) {
                Expect.that("the answer", GenServer.call(self, server, new Ask()))
                        .is("answer " + i);
            }
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }
}
