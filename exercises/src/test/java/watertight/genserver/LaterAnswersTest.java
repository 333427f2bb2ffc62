package watertight.genserver;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** Answers that are not given at once. */
@Exercise("2.3")
class LaterAnswersTest {

    /** A server that answers nobody at once, but keeps who waits. */
    private record Desk(List<From> waiting) implements GenServer<Integer, String, String> {
        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(0);
        }

        @Override
        public CallResult<Integer> handleCall(String request, From from, Integer state) {
            if (request.equals("how many?")) {
                return CallResult.reply(state, state);
            }
            waiting.add(from);
            return Result.noReply(state + 1);
        }

        /** Answers the one who has waited longest, or shortest, or everybody. */
        @Override
        public Result<Integer> handleCast(String whom, Integer state) {
            switch (whom) {
                case "first" -> GenServer.reply(waiting.removeFirst(), "served");
                case "last" -> GenServer.reply(waiting.removeLast(), "served");
                default -> waiting.forEach(from -> GenServer.reply(from, "served"));
            }
            return Result.noReply(state);
        }

        Pid serve(Lab lab) {
            return lab.node().spawn(self -> new Loop<>(self, this, null, 0, Next.MESSAGE).serve());
        }
    }

    @Simulated(tries = 60)
    @Label("Without a reply nobody is answered: the server serves others, and answers later, in any order")
    void answersLater(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var desk = new Desk(new ArrayList<>());
        boolean lastFirst = sim.chance();
        lab.process("caller", self -> {
            Pid server = desk.serve(lab);
            var first = HandmadeCall.send(self, server, "wait");
            var second = HandmadeCall.send(self, server, "wait");
            var quick = HandmadeCall.send(self, server, "how many?");
            Lab.settle();
            Expect.that("messages that came", StartTest.mailboxLength(self)).is(1);
            Expect.that("received while two wait", self.receive()).is(quick.answer(2));
            GenServer.cast(self, server, lastFirst ? "last" : "first");
            Expect.that("received then", self.receive()).is((lastFirst ? second : first).answer("served"));
            GenServer.cast(self, server, "first");
            Expect.that("received in the end", self.receive()).is((lastFirst ? first : second).answer("served"));
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("Whoever has the From may answer, from any process or none")
    void answersFromElsewhere(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var desk = new Desk(new ArrayList<>());
        boolean fromProcess = sim.chance();
        lab.process("caller", self -> {
            Pid server = desk.serve(lab);
            var call = HandmadeCall.send(self, server, "wait");
            Expect.that("received", self.receive()).is(call.answer("from elsewhere"));
        });
        lab.start("somebody else", () -> {
            Lab.settle();
            From from = desk.waiting.getFirst();
            if (fromProcess) {
                lab.node().spawn(other -> GenServer.reply(from, "from elsewhere"));
            } else {
                GenServer.reply(from, "from elsewhere");
            }
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("An answer that comes when the caller waits no more is dropped, and the server lives on")
    void dropsLateAnswers(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var desk = new Desk(new ArrayList<>());
        lab.process("caller", self -> {
            Pid server = desk.serve(lab);
            var call = HandmadeCall.send(self, server, "wait");
            Lab.settle();
            call.address().switchOff();
            GenServer.cast(self, server, "everybody");
            Lab.settle();
            Expect.that("messages left", StartTest.mailboxLength(self)).is(0);
            var next = HandmadeCall.send(self, server, "how many?");
            Expect.that("received for the next call", self.receive()).is(next.answer(1));
        });
        lab.run();
    }
}
